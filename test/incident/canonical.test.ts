import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/incident/canonical.ts';

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, reordered(held)]),
  );
}

const json = fc.jsonValue({ stringUnit: 'grapheme' });

test('one value has one text, whatever the order of its keys', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reordered(value))).toBe(canonicalJson(value));
    }),
  );
});

test('the text reads back as the value', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the example of RFC 8785, section 3.2.2', () => {
  const value: unknown = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('a key that holds undefined is left out', () => {
  expect(canonicalJson({ set: {}, reason: undefined })).toBe('{"set":{}}');
});

const cycle: { self?: unknown } = {};
cycle.self = cycle;

test.each([
  ['a lone surrogate', { text: 'broken \ud83d here' }],
  ['NaN', [Number.NaN]],
  ['an infinity', [Number.POSITIVE_INFINITY]],
  ['a cycle', cycle],
  ['undefined', undefined],
])('%s is refused in plain words', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(
    expect.objectContaining({ code: 'bad-input', hint: expect.any(String) }),
  );
});
