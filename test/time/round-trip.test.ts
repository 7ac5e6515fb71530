import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromIso } from '../../src/time/iso.ts';
import { readTime } from '../../src/time/read.ts';
import { writeTime } from '../../src/time/write.ts';
import { failureOf, OSLO } from './reading.ts';
import { eventTimes } from './zones.ts';

const clocksNow = fc.oneof(
  fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31) }),
  fc.constantFrom(0, Date.UTC(1900, 0, 1), Date.UTC(9999, 11, 31)),
);

test('every time that is written reads back as itself, whenever it is read', () => {
  fc.assert(
    fc.property(eventTimes, clocksNow, ({ zone, time }, now) => {
      const text = writeTime(time, zone);
      expect([text, readTime(text, { now, zone })]).toEqual([text, time]);
    }),
    { numRuns: 2000 },
  );
});

test('far from any outage too', () => {
  const instant = fc.record({
    ms: fc.integer({ min: -2e14, max: 4e14 }),
    offset: fc.integer({ min: -1439, max: 1439 }),
  });
  fc.assert(
    fc.property(instant, fc.constantFrom('UTC', OSLO, 'Pacific/Chatham'), clocksNow, (at, zone, now) => {
      const time = { precision: 'exact', at } as const;
      expect(readTime(writeTime(time, zone), { now, zone })).toEqual(time);
    }),
  );
});

test('what a person wrote says what it means once it is written back', () => {
  fc.assert(
    fc.property(eventTimes, clocksNow, ({ zone, time }, now) => {
      const once = readTime(writeTime(time, zone), { now, zone });
      expect(writeTime(once, zone)).toBe(writeTime(time, zone));
    }),
  );
});

const at = fromIso('2022-04-20T11:28:00+02:00');
const later = fromIso('2022-04-20T11:40:00+02:00');
const elsewhere = fromIso('2022-04-20T09:40:00+00:00');
const nextDay = fromIso('2022-04-21T00:10:00+02:00');
const withSeconds = fromIso('2022-04-20T11:28:04.007+02:00');

test.each([
  [{ precision: 'exact', at }, 'Wed 2022-04-20 11:28:00'],
  [{ precision: 'exact', at: withSeconds }, 'Wed 2022-04-20 11:28:04.007'],
  [{ precision: 'minute', at }, 'Wed 2022-04-20 11:28'],
  [{ precision: 'minute', at: withSeconds }, 'Wed 2022-04-20 11:28:04.007 to the minute'],
  [{ precision: 'minute', at: elsewhere }, 'Wed 2022-04-20 09:40 +00:00'],
  [{ precision: 'approximate', at }, '~Wed 2022-04-20 11:28'],
  [{ precision: 'range', at, until: later }, 'Wed 2022-04-20 11:28–11:40'],
  [{ precision: 'range', at, until: nextDay }, 'Wed 2022-04-20 11:28 – Thu 2022-04-21 00:10'],
  [{ precision: 'range', at, until: elsewhere }, 'Wed 2022-04-20 11:28 – Wed 2022-04-20 09:40 +00:00'],
  [{ precision: 'range', at }, 'Wed 2022-04-20 11:28–11:28'],
  [{ precision: 'unknown', at }, 'unknown (placed at Wed 2022-04-20 11:28:00)'],
] as const)('%j is written %s', (time, text) => {
  expect(writeTime(time, OSLO)).toBe(text);
});

test('a time is written for one zone and refused for none', () => {
  expect(writeTime({ precision: 'minute', at }, 'America/New_York')).toBe('Wed 2022-04-20 11:28 +02:00');
  expect(failureOf(() => writeTime({ precision: 'minute', at }, 'Mars/Olympus')).code).toBe('bad-input');
});

test('a stamp is taken from any time, a date that a person wrote is not', () => {
  const context = { now: Date.UTC(2000, 0, 1), zone: OSLO };
  expect(readTime('Wed 2022-04-20 11:28', context).at).toEqual(at);
  expect(readTime('Wed 2022-04-20 11:28–11:40', context).until).toEqual(later);
  expect(failureOf(() => readTime('2022-04-20 11:28', context)).message).toContain('future');
  expect(failureOf(() => readTime('2022-04-20 11:28–11:40', context)).message).toContain('future');
});

test('a stamp whose zone leaves it open is read as a person would have meant it', () => {
  const now = Date.parse('2022-10-30T10:00:00+01:00');
  expect(readTime('Sun 2022-10-30 02:30', { now, zone: OSLO }).at.offset).toBe(60);
  expect(failureOf(() => readTime('Sun 2022-03-27 02:30', { now, zone: OSLO })).message).toContain(
    'went forward',
  );
});
