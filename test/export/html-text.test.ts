import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLine, htmlText } from '../../src/export/html-text.ts';

const spaced = fc.array(fc.constantFrom(' ', '  ', 'a', 'b c', '\u00A0')).map((pieces) => pieces.join(''));

test('no space is lost to HTML, and no other character is touched', () => {
  fc.assert(
    fc.property(spaced, fc.boolean(), (text, beginsLine) => {
      const written = htmlText(text, beginsLine);
      expect(written.replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
      expect(written).not.toMatch(/ {2}/);
      if (beginsLine) expect(written).not.toMatch(/^ /);
    }),
  );
});

test('a line may break between two words', () => {
  expect(htmlText('two words', true)).toBe('two words');
});

test.each([
  ['', '\u00A0'],
  ['\tx', '\u00A0\u00A0\u00A0\u00A0x'],
  ['a\tb', 'a\u00A0\u00A0 b'],
  ['abcd\te', 'abcd\u00A0\u00A0\u00A0 e'],
  ['  a  b  ', '\u00A0\u00A0a\u00A0 b\u00A0\u00A0'],
])('the line of code %j is %j', (line, expected) => {
  expect(codeLine(line)).toBe(expected);
});
