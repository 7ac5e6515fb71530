import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../renderer/look/shorten.ts';

const texts = fc.string({ unit: 'grapheme', maxLength: 40 });

test('a text that fits stays; one that does not is as long as it may be and begins as it did', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, most) => {
      const characters = Array.from(text);
      const short = shorten(text, most);
      if (characters.length <= most) expect(short).toBe(text);
      else expect(Array.from(short)).toEqual([...characters.slice(0, most - 1), '…']);
    }),
  );
});

test('no character outside the first plane is cut in two', () => {
  expect(shorten('🔥🔥🔥', 2)).toBe('🔥…');
  expect(shorten('🔥🔥🔥', 3)).toBe('🔥🔥🔥');
  expect(shorten('x'.repeat(1_000_000), 3)).toBe('xx…');
});
