import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localParts, toIso } from '../../src/time/format.ts';
import { readTime } from '../../src/time/read.ts';
import { writeTime } from '../../src/time/write.ts';
import { instantIn } from '../../src/time/zone.ts';
import { failureOf, OSLO, read } from './reading.ts';
import { clockChanges, HOUR, MINUTE } from './zones.ts';

/** Oslo: forward on 2022-03-27 at 01:00Z from 02:00 to 03:00, back on 2022-10-30 at 01:00Z from 03:00 to 02:00. */
const AFTER_FORWARD = '2022-03-27T10:00:00+02:00';
const AFTER_BACK = '2022-10-30T10:00:00+01:00';

const refusal = (text: string, now: string, zone = OSLO) =>
  failureOf(() => readTime(text, { now: Date.parse(now), zone }));

test.each([
  '02:30',
  '02:00',
  '2:30 am',
  '~02:30',
  'today 02:30',
  'sunday 02:30',
  '2022-03-27 02:30',
  '27 March 02:30',
  '2022-03-27T02:30',
  '02:30 Europe/Oslo',
  '01:50–02:30',
  '02:30–03:30',
  '2022-03-27 01:50–02:30',
])('%s did not happen when the clocks went forward', (text) => {
  const failure = refusal(text, AFTER_FORWARD);
  expect(failure.code).toBe('bad-time');
  expect(failure.message).toMatch(
    /^“.+” did not happen: on 2022-03-27 the clocks in Europe\/Oslo went forward from 02:00 to 03:00\.$/,
  );
  expect(failure.hint).toMatch(
    /^Write 01:59 or 03:00, the nearest times that did, or 03:(?:30|00) if you read a clock that had not been moved\.$/,
  );
});

test.each([
  ['01:59', '2022-03-27T01:59:00+01:00'],
  ['03:00', '2022-03-27T03:00:00+02:00'],
  ['03:30', '2022-03-27T03:30:00+02:00'],
  ['02:30 CET', '2022-03-27T03:30:00+02:00'],
  ['02:30 +01:00', '2022-03-27T03:30:00+02:00'],
  ['02:30 CEST', '2022-03-27T01:30:00+01:00'],
  ['yesterday 02:30', '2022-03-26T02:30:00+01:00'],
  ['-8h', '2022-03-27T01:00:00+01:00'],
])('the morning after the clocks went forward, %s is %s', (text, iso) => {
  expect(read(text, AFTER_FORWARD)).toBe(`minute ${iso}`);
});

test('before the clocks go forward, and a day later, a bare 02:30 is one that happened', () => {
  expect(read('02:30', '2022-03-27T01:50:00+01:00')).toBe('minute 2022-03-26T02:30:00+01:00');
  expect(refusal('02:30', '2022-03-27T03:00:00+02:00').message).toContain('went forward');
  expect(refusal('02:30', '2022-03-28T02:00:00+02:00').message).toContain('went forward');
  expect(read('02:30', '2022-03-28T02:30:00+02:00')).toBe('minute 2022-03-28T02:30:00+02:00');
});

test.each([
  ['02:30', AFTER_BACK, '2022-10-30T02:30:00+01:00'],
  ['2022-10-30 02:30', AFTER_BACK, '2022-10-30T02:30:00+01:00'],
  ['02:30 CEST', AFTER_BACK, '2022-10-30T02:30:00+02:00'],
  ['02:30 CET', AFTER_BACK, '2022-10-30T02:30:00+01:00'],
  ['02:30 +02:00', AFTER_BACK, '2022-10-30T02:30:00+02:00'],
  ['2022-10-30 02:30 CEST', AFTER_BACK, '2022-10-30T02:30:00+02:00'],
  ['2022-10-30T02:30+02:00', AFTER_BACK, '2022-10-30T02:30:00+02:00'],
  ['00:30Z', AFTER_BACK, '2022-10-30T02:30:00+02:00'],
  // While the hour runs for the second time, only its past is taken from it.
  ['02:30', '2022-10-30T02:45:00+02:00', '2022-10-30T02:30:00+02:00'],
  ['02:30', '2022-10-30T02:15:00+01:00', '2022-10-30T02:30:00+02:00'],
  ['02:30', '2022-10-30T02:28:00+01:00', '2022-10-30T02:30:00+01:00'],
  ['today 02:30', '2022-10-30T02:15:00+01:00', '2022-10-30T02:30:00+02:00'],
  ['2022-10-30 02:30', '2022-10-29T20:00:00+02:00', '2022-10-30T02:30:00+02:00'],
  ['-8h', AFTER_BACK, '2022-10-30T02:00:00+01:00'],
  ['-9h', AFTER_BACK, '2022-10-30T02:00:00+02:00'],
])('%s at %s is %s', (text, now, iso) => {
  expect(read(text, now)).toBe(`minute ${iso}`);
});

test('the two half past ones are distinct, ordered, and each can be written and read', () => {
  const moments = ['2022-10-30T02:30:00+02:00', '2022-10-30T02:30:00+01:00'].map((iso) => Date.parse(iso));
  const written = moments.map((ms) => writeTime({ precision: 'minute', at: instantIn(OSLO, ms) }, OSLO));
  expect(written).toEqual(['Sun 2022-10-30 02:30 +02:00', 'Sun 2022-10-30 02:30 +01:00']);
  expect(written.map((text) => readTime(text, { now: 0, zone: OSLO }).at.ms)).toEqual(moments);
});

test('ranges over a change of the clocks', () => {
  expect(read('01:30–03:30', AFTER_FORWARD)).toBe(
    'range 2022-03-27T01:30:00+01:00 – 2022-03-27T03:30:00+02:00',
  );
  expect(read('01:30–03:30', AFTER_BACK)).toBe('range 2022-10-30T01:30:00+02:00 – 2022-10-30T03:30:00+01:00');
  expect(read('02:50 CEST – 02:10 CET', AFTER_BACK)).toBe(
    'range 2022-10-30T02:50:00+02:00 – 2022-10-30T02:10:00+01:00',
  );
  expect(read('02:10–02:50', AFTER_BACK)).toBe('range 2022-10-30T02:10:00+01:00 – 2022-10-30T02:50:00+01:00');
  expect(read('02:10–02:50 CEST', AFTER_BACK)).toBe(
    'range 2022-10-30T02:10:00+02:00 – 2022-10-30T02:50:00+02:00',
  );
  expect(read('2022-10-30 01:50–02:10', AFTER_BACK)).toBe(
    'range 2022-10-30T01:50:00+02:00 – 2022-10-30T02:10:00+02:00',
  );
});

test.each([
  // Half an hour only.
  [
    'Australia/Lord_Howe',
    '2022-10-02T09:00:00+11:00',
    '02:15',
    'from 02:00 to 02:30',
    '01:59 or 02:30',
    '02:45',
  ],
  // At midnight, and over it.
  ['America/Havana', '2022-03-13T09:00:00-04:00', '00:30', 'from 00:00 to 01:00', '23:59 or 01:00', '01:30'],
  [
    'America/Nuuk',
    '2024-03-31T09:00:00-01:00',
    '2024-03-30 23:30',
    'from 23:00 to 00:00',
    '22:59 or 00:00',
    '00:30',
  ],
  ['Pacific/Chatham', '2022-09-25T09:00:00+13:45', '03:00', 'from 02:45 to 03:45', '02:44 or 03:45', '04:00'],
  [
    'America/St_Johns',
    '2006-04-02T09:00:00-02:30',
    '00:30',
    'from 00:01 to 01:01',
    '00:00 or 01:01',
    '01:30',
  ],
  [
    'Antarctica/Troll',
    '2022-03-27T09:00:00+02:00',
    '02:00',
    'from 01:00 to 03:00',
    '00:59 or 03:00',
    '04:00',
  ],
])('%s goes forward in its own way', (zone, now, text, jump, nearest, unmoved) => {
  const failure = refusal(text, now, zone);
  expect(failure.message).toContain(`the clocks in ${zone} went forward ${jump}.`);
  expect(failure.hint).toContain(`Write ${nearest}, `);
  expect(failure.hint).toContain(`or ${unmoved} if`);
});

test('a zone that left a whole date out has no times on it, and a bare time skips it', () => {
  // Samoa had no 30 December 2011.
  const now = '2011-12-31T10:00:00+14:00';
  expect(read('23:00', now, 'Pacific/Apia')).toBe('minute 2011-12-29T23:00:00-10:00');
  expect(read('thursday 23:00', now, 'Pacific/Apia')).toBe('minute 2011-12-29T23:00:00-10:00');
  expect(refusal('2011-12-30 12:00', now, 'Pacific/Apia').message).toContain('went forward');
});

test('around every change of the clocks, a full date is refused if and only if no clock showed it', () => {
  fc.assert(
    fc.property(clockChanges, fc.integer({ min: -180, max: 180 }), ({ zone, change }, minutes) => {
      const { ms: jump, before, after } = change;
      fc.pre(Math.abs(after - before) < 12 * 60);
      // A wall that runs on as if nothing had changed.
      const wall = { ms: jump + minutes * MINUTE, offset: before };
      const text = toIso(wall).slice(0, 16);
      const now = jump + 24 * HOUR;
      const inGap = minutes >= 0 && minutes < after - before;
      if (inGap) {
        const failure = failureOf(() => readTime(text, { now, zone }));
        expect(failure.message).toContain('went forward');
        // What the hint offers for a clock that was not moved is the moment that was meant.
        const [, offered = ''] = /, or (\d\d:\d\d) if/.exec(failure.hint) ?? [];
        const { hour, minute } = localParts(instantIn(zone, wall.ms));
        expect(offered).toBe(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
      } else {
        const { at: found } = readTime(text, { now, zone });
        expect(toIso(found).slice(0, 16)).toBe(text);
        expect(found).toEqual(instantIn(zone, found.ms));
      }
    }),
    { numRuns: 600 },
  );
});
