import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime } from '../../src/time/read.ts';
import { instantIn } from '../../src/time/zone.ts';
import { DAY, HOUR, MINUTE, places } from './zones.ts';

const UNITS = [
  { ms: DAY, names: ['d', 'day', 'days'] },
  { ms: HOUR, names: ['h', 'hr', 'hrs', 'hour', 'hours'] },
  { ms: MINUTE, names: ['m', 'min', 'mins', 'minute', 'minutes'] },
  { ms: 1000, names: ['s', 'sec', 'secs', 'second', 'seconds'] },
] as const;

const precisionOf = (smallest: number): string => {
  if (smallest === 1000) return 'exact';
  return smallest === DAY ? 'approximate' : 'minute';
};

/** A length in some units, large to small, with one of the names of each and something between them. */
const lengths = fc
  .tuple(
    fc.subarray([...UNITS], { minLength: 1 }),
    fc.array(fc.nat({ max: 90 }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }),
    fc.constantFrom('', ' ', ', ', ' and '),
    fc.constantFrom('', ' '),
  )
  .map(([units, counts, names, joint, space]) => ({
    ms: units.reduce((sum, unit, index) => sum + unit.ms * (counts[index] ?? 0), 0),
    smallest: units.at(-1)?.ms ?? 0,
    text: units.map((unit, index) => `${counts[index]}${space}${unit.names[names[index] ?? 0]}`).join(joint),
  }));

const forms = fc.constantFrom<(length: string) => string>(
  (length) => `-${length}`,
  (length) => `−${length}`,
  (length) => `– ${length}`,
  (length) => `${length} ago`,
  (length) => ` ${length.toUpperCase()} AGO `,
);

test('so long ago is that much less than now, in any zone and over any change of its clocks', () => {
  fc.assert(
    fc.property(places, lengths, forms, ({ zone, ms: now }, length, form) => {
      fc.pre(now > Date.UTC(1901, 0, 1));
      const time = readTime(form(length.text), { now, zone });
      expect(time).toEqual({
        precision: precisionOf(length.smallest),
        at: instantIn(zone, now - length.ms),
      });
    }),
  );
});

test('so far ahead is refused, however it is written', () => {
  fc.assert(
    fc.property(lengths, fc.constantFrom('+', '+ ', 'in '), (length, sign) => {
      const read = () => readTime(sign + length.text, { now: Date.UTC(2022, 3, 20), zone: 'UTC' });
      expect(read).toThrow(/lies in the future/);
    }),
  );
});
