import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from '../../src/time/tidy.ts';
import { failureOf } from './reading.ts';

const point = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

test.each([0x2d, 0x2010, 0x2011, 0x2212, 0xfe63, 0xff0d, 0x02d7].map((code) => [point(code), code] as const))(
  '%s is a hyphen',
  (_, code) => {
    expect(tidy(`a${String.fromCodePoint(code)}b`)).toBe('a-b');
  },
);

test.each([0x2012, 0x2013, 0x2014, 0x2015, 0xfe58].map((code) => [point(code), code] as const))(
  '%s is a dash',
  (_, code) => {
    expect(tidy(`a${String.fromCodePoint(code)}b`)).toBe('a–b');
  },
);

test.each(
  [0x09, 0x0a, 0x20, 0xa0, 0x1680, 0x2000, 0x2003, 0x2007, 0x2009, 0x202f, 0x205f, 0x3000].map(
    (code) => [point(code), code] as const,
  ),
)('%s is a space', (_, code) => {
  const space = String.fromCodePoint(code);
  expect(tidy(`${space}a${space}${space}b${space}`)).toBe('a b');
});

test.each(
  [0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x2060, 0x2066, 0xfeff].map((code) => [point(code), code] as const),
)('%s is nothing', (_, code) => {
  const mark = String.fromCodePoint(code);
  expect(tidy(`${mark}a${mark}b${mark}`)).toBe('ab');
});

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      fc.pre(text.trim() !== '');
      expect(tidy(tidy(text))).toBe(tidy(text));
    }),
  );
});

test('the longest time that is read has 200 characters, white space around it aside', () => {
  expect(tidy(` ${'x'.repeat(200)} `)).toHaveLength(200);
  expect(failureOf(() => tidy('x'.repeat(201))).message).toContain('too long');
});
