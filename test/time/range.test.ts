import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime, isoDate } from '../../src/time/format.ts';
import { readTime } from '../../src/time/read.ts';
import { OSLO, read } from './reading.ts';
import { HOUR, MINUTE, places } from './zones.ts';

const TODAY = '2022-04-20';
const YESTERDAY = '2022-04-19';

test.each([
  '12:26–12:40',
  '12:26-12:40',
  '12:26 - 12:40',
  '12:26—12:40',
  '12:26 – 12:40',
  '12:26‑12:40',
  '12:26−12:40',
  '12:26..12:40',
  '12:26...12:40',
  '12:26…12:40',
  '12:26 to 12:40',
  '12:26 until 12:40',
  '12:26 till 12:40',
  'from 12:26 to 12:40',
  'between 12:26 and 12:40',
  'From 12.26 To 12.40',
  '12:26 -12:40',
  '~12:26–12:40',
  '12:26–12:40 pm',
  '12:26–12:40 CEST',
  '11:26–11:40 CET',
  '10:26–10:40 (UTC)',
  '10:26Z–10:40Z',
  '10:26 UTC–12:40 CEST',
  '15:26–15:40 +05:00',
  'today 12:26–12:40',
  'wed 12:26–12:40',
  '2022-04-20 12:26–12:40',
  '2022-04-20 12:26-12:40',
  '2022-04-20T12:26-12:40',
  '20.04.22 12:26 - 12:40',
  '20.04.22 12:26 - 20.04.22 12:40',
  '2022-04-20 12:26 to 2022-04-20 12:40',
  '2022-04-20T10:26Z–2022-04-20T10:40Z',
  '2022-04-20 12:26-2022-04-20 12:40',
  'Apr 20, 2022 12:26 to 12:40',
])('%s', (text) => {
  expect(read(text)).toBe(`range ${TODAY}T12:26:00+02:00 – ${TODAY}T12:40:00+02:00`);
});

test.each([
  ['13:26–14:10', `${YESTERDAY}T13:26`, `${YESTERDAY}T14:10`],
  ['13:26–14:07', `${TODAY}T13:26`, `${TODAY}T14:07`],
  ['23:50–00:10', `${YESTERDAY}T23:50`, `${TODAY}T00:10`],
  ['yesterday 23:50–00:10', `${YESTERDAY}T23:50`, `${TODAY}T00:10`],
  ['monday 23:50–00:10', '2022-04-18T23:50', `${YESTERDAY}T00:10`],
  ['2022-04-19 23:50–00:10', `${YESTERDAY}T23:50`, `${TODAY}T00:10`],
  ['19.04.22 23:50 - 20.04.22 00:10', `${YESTERDAY}T23:50`, `${TODAY}T00:10`],
  ['yesterday 23:50 to today 00:10', `${YESTERDAY}T23:50`, `${TODAY}T00:10`],
  ['23:50–today 00:10', `${YESTERDAY}T23:50`, `${TODAY}T00:10`],
  ['the day before yesterday 10:00–11:00', '2022-04-18T10:00', '2022-04-18T11:00'],
  ['12:26–12:26', `${TODAY}T12:26`, `${TODAY}T12:26`],
  ['6:00–7:00 pm', `${YESTERDAY}T18:00`, `${YESTERDAY}T19:00`],
  ['6–7pm', `${YESTERDAY}T18:00`, `${YESTERDAY}T19:00`],
  ['11:30–12:15 pm', `${TODAY}T11:30`, `${TODAY}T12:15`],
  ['10:30 am–12:15 pm', `${TODAY}T10:30`, `${TODAY}T12:15`],
  ['11:30–1:15 am', `${YESTERDAY}T23:30`, `${TODAY}T01:15`],
  ['noon to 1pm', `${TODAY}T12:00`, `${TODAY}T13:00`],
  ['2022-04-20 18:00–23:00', `${TODAY}T18:00`, `${TODAY}T23:00`],
  ['2022-04-18 08:00 – 2022-04-20 09:00', '2022-04-18T08:00', `${TODAY}T09:00`],
])('%s', (text, from, to) => {
  expect(read(text)).toBe(`range ${from}:00+02:00 – ${to}:00+02:00`);
});

test.each([
  ['12:26:05.250–12:40:10', `range ${TODAY}T12:26:05.250+02:00 – ${TODAY}T12:40:10+02:00`],
  ['12:26–now', `range ${TODAY}T12:26:00+02:00 – ${TODAY}T14:05:12.345+02:00`],
  ['-10m to -5m', `range ${TODAY}T13:55:12.345+02:00 – ${TODAY}T14:00:12.345+02:00`],
  ['-10m..now', `range ${TODAY}T13:55:12.345+02:00 – ${TODAY}T14:05:12.345+02:00`],
  ['10 min ago to 5 min ago', `range ${TODAY}T13:55:12.345+02:00 – ${TODAY}T14:00:12.345+02:00`],
  ['-10m to 14:06', `range ${TODAY}T13:55:12.345+02:00 – ${TODAY}T14:06:00+02:00`],
])('%s', (text, line) => {
  expect(read(text)).toBe(line);
});

test('a hyphen before a real offset is its sign, if it stands apart from the time', () => {
  expect(read('11:28 -03:00')).toBe(`minute ${YESTERDAY}T16:28:00+02:00`);
  expect(read('02:28-03:00')).toBe(`range ${TODAY}T02:28:00+02:00 – ${TODAY}T03:00:00+02:00`);
  expect(read('02:28 - 03:00')).toBe(`range ${TODAY}T02:28:00+02:00 – ${TODAY}T03:00:00+02:00`);
});

test('a bare range is the latest that has ended, starts before it ends, and runs less than half a day overnight', () => {
  const minutes = fc.integer({ min: 0, max: 12 * 60 - 1 });
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 36 }), minutes, ({ zone, ms: now }, ago, length) => {
      fc.pre(now > Date.UTC(1973, 0, 1));
      const end = { ms: now - ago * HOUR, offset: 0 };
      const start = { ms: end.ms - length * MINUTE, offset: 0 };
      const text = `${clockTime(start, 'minute')}–${clockTime(end, 'minute')}`;
      // In UTC, so that nothing but the order of the two clocks decides.
      const time = readTime(`${text} UTC`, { now, zone });
      const until = time.until ?? time.at;
      expect(until.ms).toBeLessThanOrEqual(now + 2 * MINUTE);
      expect(until.ms).toBeGreaterThan(now + 2 * MINUTE - 24 * HOUR);
      expect(until.ms - time.at.ms).toBe(length * MINUTE);
      const dated = readTime(`${isoDate(start)} ${text} UTC`, { now, zone });
      expect([dated.at.ms, dated.until?.ms]).toEqual(
        [start, end].map(({ ms }) => Math.floor(ms / MINUTE) * MINUTE),
      );
    }),
  );
});

test('both ends of a range have the offsets of the zone', () => {
  const time = readTime('2021-10-30 22:00 UTC – 2021-10-31 02:00 UTC', {
    now: Date.UTC(2022, 0, 1),
    zone: OSLO,
  });
  expect([time.at.offset, time.until?.offset]).toEqual([120, 60]);
});
