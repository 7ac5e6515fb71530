import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextHlc } from '../../src/incident/hlc.ts';
import { labelOf, replicaLetters } from '../../src/incident/labels.ts';
import { START } from './samples.ts';

/** So many replicas, each with its first clock value, in the order of those. */
function replicas(count: number): [string, string][] {
  return Array.from({ length: count }, (_, index) => {
    const replica = `replica-${(index * 7919) % 100_000}`;
    return [replica, nextHlc(null, START + index, replica)];
  });
}

test('the first replica has no letter, the others have B … Z, AA … ZZ, AAA', () => {
  const letters = [...replicaLetters(replicas(710)).values()];
  expect(letters.slice(0, 4)).toEqual(['', 'B', 'C', 'D']);
  expect(letters.slice(24, 29)).toEqual(['Y', 'Z', 'AA', 'AB', 'AC']);
  expect(letters.slice(700, 704)).toEqual(['ZY', 'ZZ', 'AAA', 'AAB']);
  expect(new Set(letters).size).toBe(710);
});

test('letters go by the clock, not by the order in which replicas are named', () => {
  const four = replicas(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(four, { minLength: 4, maxLength: 4 }), (shuffled) => {
      expect(replicaLetters(shuffled)).toEqual(replicaLetters(four));
    }),
  );
});

test('a label is the number, behind the letter if there is one', () => {
  const [[first] = [''], [second] = ['']] = replicas(2);
  const letters = replicaLetters(replicas(2));
  expect(labelOf(letters, first, 14)).toBe('14');
  expect(labelOf(letters, second, 14)).toBe('B14');
});
