import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/incident/canonical.ts';
import { cleanText } from '../../src/incident/clean-text.ts';

/** Any UTF-16 text, also a broken one, with the awkward characters more often than chance has them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0xa0 }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(0x0a, 0x0d, 0xfdd0, 0xfffe, 0xffff),
    ),
  )
  .map((units) => String.fromCharCode(...units));

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
    { numRuns: 1000 },
  );
});

test('a clean text has no broken and no control characters, and the record can hold it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/u);
      expect(JSON.parse(canonicalJson(clean))).toBe(clean);
    }),
    { numRuns: 1000 },
  );
});

test('a text of characters stays as it is', () => {
  const fine = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/\p{Cc}|\p{Noncharacter_Code_Point}/u.test(text));
  fc.assert(
    fc.property(fine, (text) => {
      expect(cleanText(`${text}\t\n👩‍🚒 é \u{10fffd}`)).toBe(`${text}\t\n👩‍🚒 é \u{10fffd}`);
    }),
  );
});

test('every C0 control but tab and line end becomes its own picture', () => {
  for (let code = 0; code < 0x20; code += 1) {
    if (code === 0x09 || code === 0x0a || code === 0x0d) continue;
    expect(cleanText(`a${String.fromCharCode(code)}b`)).toBe(`a${String.fromCodePoint(0x2400 + code)}b`);
  }
});

test.each([
  ['lines of Windows', 'one\r\ntwo', 'one\ntwo'],
  ['lines of an old Mac', 'one\rtwo\r\rthree', 'one\ntwo\n\nthree'],
  ['both', '\r\r\n\n', '\n\n\n'],
  ['colours of a terminal', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['the one-character CSI of a terminal', '\u009b31mred', '␛[31mred'],
  ['NUL', 'a\u0000b', 'a␀b'],
  ['DEL', 'a\u007fb', 'a␡b'],
  ['NEL', 'a\u0085b', 'a␤b'],
  ['the first and the last C1', '\u0080\u009f', '␛@␛_'],
  ['a lone high surrogate', 'a\ud83d b', 'a\ufffd b'],
  ['a lone low surrogate', 'a\ude00', 'a\ufffd'],
  ['surrogates the wrong way round', '\ude00\ud83d', '\ufffd\ufffd'],
  ['noncharacters', '\ufdd0\ufdef\uffff\u{1fffe}', '\ufffd\ufffd\ufffd\ufffd'],
  ['what is beside the noncharacters', '\ufdcf\ufdf0\ufffd', '\ufdcf\ufdf0\ufffd'],
  ['nothing', '', ''],
])('%s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
