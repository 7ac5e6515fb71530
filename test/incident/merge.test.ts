import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkChain } from '../../src/incident/chain.ts';
import { mergeChanges } from '../../src/incident/merge.ts';
import { worlds } from './histories.ts';
import { Scribe, withoutBodies } from './scribe.ts';

test('merging is commutative', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [a = [], b = []] }) => {
      expect(mergeChanges(a, b)).toEqual(mergeChanges(b, a));
    }),
    { numRuns: 300 },
  );
});

test('merging is associative', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [a = [], b = [], c = []] }) => {
      expect(mergeChanges(mergeChanges(a, b), c)).toEqual(mergeChanges(a, mergeChanges(b, c)));
    }),
    { numRuns: 300 },
  );
});

test('merging is idempotent, and adds nothing that was there', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [a = [], b = []] }) => {
      const merged = mergeChanges(a, b);
      expect(mergeChanges(merged, merged)).toEqual(merged);
      expect(mergeChanges(merged, a)).toEqual(merged);
      expect(mergeChanges(b, merged)).toEqual(merged);
      expect(mergeChanges(a, [])).toEqual(mergeChanges(a, a));
    }),
  );
});

test('a merge holds every change of both, sorted by clock, and every chain in it holds', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [a = [], b = []] }) => {
      const merged = mergeChanges(a, b);
      expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)));
      expect(merged.map(({ hlc }) => hlc)).toEqual(merged.map(({ hlc }) => hlc).sort());
      expect(checkChain(merged)).toEqual([]);
    }),
  );
});

test('merging leaves both copies as they were', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [a = [], b = []] }) => {
      const before = JSON.stringify([a, b]);
      mergeChanges(a, b);
      expect(JSON.stringify([a, b])).toBe(before);
    }),
    { numRuns: 30 },
  );
});

function withSecret(): { scribe: Scribe; secret: string } {
  const scribe = new Scribe();
  scribe.open('alpha');
  return { scribe, secret: scribe.log('alpha', 'event-1', { text: 'hunter2' }).id };
}

test('what one copy purged does not come back from another', () => {
  const { scribe, secret } = withSecret();
  const before = scribe.changes;
  scribe.purge('alpha', [secret]);
  for (const merged of [mergeChanges(before, scribe.changes), mergeChanges(scribe.changes, before)]) {
    expect(JSON.stringify(merged)).not.toContain('hunter2');
    expect(checkChain(merged)).toEqual([]);
  }
});

test('a purge erases what it names even if it comes without the erased change', () => {
  const { scribe, secret } = withSecret();
  const before = scribe.changes;
  const purge = scribe.purge('alpha', [secret]);
  const merged = mergeChanges(before, [purge]);
  expect(JSON.stringify(merged)).not.toContain('hunter2');
  expect(checkChain(merged)).toEqual([]);
});

test('a purge that is named by a purge stays readable', () => {
  const { scribe, secret } = withSecret();
  const purge = scribe.purge('alpha', [secret]);
  const readable = scribe.changes;
  scribe.purge('bravo', [purge.id]);
  const merged = mergeChanges(readable, [...readable, ...scribe.changes.slice(-1)]);
  expect(merged.find(({ id }) => id === purge.id)?.body?.purges).toEqual([secret]);
  expect(checkChain(merged)).toEqual([]);
});

test('two different changes under one id are a conflict', () => {
  const { scribe, secret } = withSecret();
  const forged = scribe.changes.map((change) =>
    change.id === secret ? { ...change, hash: 'f'.repeat(64) } : change,
  );
  expect(() => mergeChanges(scribe.changes, forged)).toThrow(
    expect.objectContaining({ code: 'conflict', message: expect.stringContaining(secret) }),
  );
  expect(() => mergeChanges(withoutBodies(forged, [secret]), scribe.changes)).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
});

test('a body that one copy lost without a word is missing in the union, so that it is found', () => {
  const { scribe, secret } = withSecret();
  const lost = withoutBodies(scribe.changes, [secret]);
  expect(mergeChanges(scribe.changes, lost)).toEqual(lost);
  expect(mergeChanges(lost, scribe.changes)).toEqual(lost);
  expect(checkChain(lost)).toMatchObject([{ fault: 'purge', change: secret }]);
});
