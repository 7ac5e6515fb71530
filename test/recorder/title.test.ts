import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TITLE, readTitle } from '../../src/recorder/title.ts';

const length = (text: string) => Array.from(text).length;

test.each([
  ['Checkout errors', 'Checkout errors'],
  ['  Checkout \n errors\t', 'Checkout errors'],
  ['', ''],
  ['x'.repeat(LONGEST_TITLE), 'x'.repeat(LONGEST_TITLE)],
])('%j is kept as one line', (text, title) => {
  expect(readTitle(text)).toEqual({ title, whole: null });
});

test('a long title is cut at a word', () => {
  const text = 'word '.repeat(100);
  const { title, whole } = readTitle(text);
  expect(title).toMatch(/^(?:word )+word…$/);
  expect(length(title)).toBeGreaterThan(LONGEST_TITLE - 6);
  expect(whole).toBe(text);
});

test('a long title without words is cut all the same, between characters', () => {
  const { title } = readTitle('😀'.repeat(400));
  expect(title).toBe(`${'😀'.repeat(LONGEST_TITLE - 1)}…`);
});

test('no title is longer than a title may be, and what is cut is kept whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
      const { title, whole } = readTitle(text);
      expect(length(title)).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(title).not.toMatch(/[\n\t]/);
      if (whole === null) expect(title).toBe(text.replaceAll(/\s+/gu, ' ').trim());
      else expect(whole).toBe(text);
    }),
  );
});
