import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFields, unpackFields } from '../../src/store/projections/fields-json.ts';

const clock = fc.nat(5).map((counter) => `001650446880000-000${counter}-alpha`);
const field = fc.record({ value: fc.jsonValue().map(plain), hlc: clock, since: clock });
const fields = fc.dictionary(fc.stringMatching(/^[a-z:]{1,6}$/), field, { noNullPrototype: true });

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('fields come back with their values, their clocks and since when they hold', () => {
  fc.assert(
    fc.property(fields, (original) => {
      expect(unpackFields(packFields(original))).toEqual(original);
    }),
  );
});

test('the JSON does not depend on the order in which the fields were written', () => {
  const shuffled = fields.chain((original) => {
    const entries = Object.entries(original);
    const order = fc.shuffledSubarray(entries, { minLength: entries.length });
    return order.map((other) => [original, Object.fromEntries(other)] as const);
  });
  fc.assert(
    fc.property(shuffled, ([original, other]) => {
      expect(packFields(other)).toBe(packFields(original));
    }),
  );
});

test('what was written at one time stands together', () => {
  const hlc = '001650446880000-0000-alpha';
  const text = { value: 'one', hlc, since: hlc };
  expect(packFields({ text, kind: { ...text, value: 'note' } })).toBe(
    `[["${hlc}",{"kind":"note","text":"one"}]]`,
  );
});
