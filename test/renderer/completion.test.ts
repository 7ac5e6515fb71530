import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completed, completionAt, optionWord } from '../../renderer/composer/completion.ts';
import { nameOptions, nameQuery, withName } from '../../renderer/composer/name-query.ts';

const NAMES = { people: ['anna', 'berit', 'hanna'], services: ['db', 'db-primary', 'loki'] };

test.each([
  ['@', '@', ''],
  ['asked @an', '@', 'an'],
  ['(#db-p', '#', 'db-p'],
  ['@Ærlig', '@', 'Ærlig'],
])('%j is a name being typed', (text, mark, typed) => {
  expect(nameQuery(text, text.length)).toEqual({ mark, typed });
});

test.each(['@14', '@-5m', '@~18:30', '#14', 'mail@example', 'anna', '@anna ', '@a b', ''])(
  '%j is none',
  (text) => {
    expect(nameQuery(text, text.length)).toBeNull();
  },
);

test('a caret within a word completes nothing', () => {
  expect(nameQuery('@anna', 3)).toBeNull();
});

test('names that begin so come first, then those in which it occurs; what is typed whole is not offered', () => {
  expect(nameOptions('an', NAMES.people)).toEqual(['anna', 'hanna']);
  expect(nameOptions('anna', NAMES.people)).toEqual(['hanna']);
  expect(nameOptions('', NAMES.people)).toEqual(NAMES.people);
  expect(nameOptions('x', NAMES.people)).toEqual([]);
});

test('completing puts the whole name there and leaves everything around it', () => {
  const name = fc.constantFrom(...NAMES.people);
  const around = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '🔥', '#', '1') });
  fc.assert(
    fc.property(around, fc.constantFrom('', 'a', 'be'), name, around, (before, typed, chosen, after) => {
      const head = `${before} @${typed}`;
      const text = `${head} ${after}`;
      const next = withName(text, head.length, { mark: '@', typed }, chosen);
      expect(next.text).toBe(`${before} @${chosen} ${after}`);
      expect(next.text.slice(0, next.caret)).toBe(`${before} @${chosen} `);
    }),
  );
});

describe('the menu', () => {
  test('kinds at the start of a line, and Enter chooses', () => {
    const found = completionAt('/de', 3, NAMES);
    expect(found).toMatchObject({ label: 'Kind of the line', enterChooses: true });
    const [first] = found?.options ?? [];
    expect(first && optionWord(first)).toBe('/decision');
    expect(first && completed('/de', 3, first)).toEqual({ text: '/decision ', caret: 10 });
  });

  test('names anywhere, and Enter does not choose', () => {
    const text = 'restart #db';
    const found = completionAt(text, text.length, NAMES);
    expect(found).toMatchObject({ label: 'Services', enterChooses: false });
    expect(found?.options.map(optionWord)).toEqual(['#db-primary']);
  });

  test('nothing where nothing is known', () => {
    expect(completionAt('@a', 2, { people: [], services: [] })).toBeNull();
  });

  test('a megabyte of text is looked at from its caret only', () => {
    const text = `${'x'.repeat(1_000_000)} @an`;
    expect(completionAt(text, text.length, NAMES)?.options).toHaveLength(2);
  });
});
