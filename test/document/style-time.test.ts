import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TimeFormat, timeWriter } from '../../src/document/style-time.ts';
import { ENGLISH } from '../../src/document/style-words.ts';
import { fromIso } from '../../src/time/iso.ts';
import { instantIn } from '../../src/time/zone.ts';
import { type EventDraft, eventTime } from './support/views.ts';

const format = (date: string, clock: TimeFormat['clock'] = '24h', seconds = false): TimeFormat => ({
  clock,
  date,
  seconds,
  zone: false,
});
const writer = (zone: string, timeFormat: TimeFormat) => timeWriter(zone, timeFormat, ENGLISH);

test.each([
  ['yyyy-mm-dd', '2022-04-05'],
  ['dd.mm.yy', '05.04.22'],
  ['d.m.yyyy', '5.4.2022'],
  ['dd/mm/yyyy', '05/04/2022'],
  ['m/d/yy', '4/5/22'],
  ['d month yyyy', '5 April 2022'],
  ['month d, yyyy', 'April 5, 2022'],
  ['dd mon yy', '05 Apr 22'],
])('%s is %s', (date, expected) => {
  const times = writer('Europe/Oslo', format(date));
  expect(times.date(fromIso('2022-04-04T22:30:00Z'))).toBe(expected);
  expect(times.calendarDate('2022-04-05')).toBe(expected);
});

test('a date has the words of its style', () => {
  const months = ENGLISH.months.map((_, index) => `måned ${index + 1}`);
  const times = timeWriter('Europe/Oslo', format('d. month yyyy'), { ...ENGLISH, months });
  expect(times.calendarDate('2022-12-24')).toBe('24. måned 12 2022');
});

test.each<[time: Omit<EventDraft, 'text'>, day: string, half: string]>([
  [{ at: '2022-04-20T11:28:04+02:00' }, '11:28', '11:28 a.m.'],
  [{ at: '2022-04-20T11:28+02:00' }, '11:28', '11:28 a.m.'],
  [{ at: '2022-04-20T18:30+02:00', precision: 'approximate' }, '~18:30', '~6:30 p.m.'],
  [{ at: '2022-04-20T12:26+02:00', until: '2022-04-20T12:40+02:00' }, '12:26–12:40', '12:26 p.m.–12:40 p.m.'],
  [
    { at: '2022-04-20T23:50+02:00', until: '2022-04-21T00:10+02:00' },
    '23:50 – 21.04.22 00:10',
    '11:50 p.m. – 21.04.22 12:10 a.m.',
  ],
  [
    { at: '2022-10-30T02:50+02:00', until: '2022-10-30T02:10+01:00' },
    '02:50 – 02:10 CET',
    '2:50 a.m. – 2:10 a.m. CET',
  ],
  [{ at: '2022-04-20T00:05+02:00' }, '00:05', '12:05 a.m.'],
  [{ at: '2022-04-20T12:00+02:00' }, '12:00', '12:00 p.m.'],
  [{ at: null }, '—', '—'],
])('%j is %s or %s', (draft, day, half) => {
  expect(writer('Europe/Oslo', format('dd.mm.yy')).clock(eventTime(draft))).toBe(day);
  expect(writer('Europe/Oslo', format('dd.mm.yy', '12h')).clock(eventTime(draft))).toBe(half);
});

test('seconds are printed where the style wants them, and only if they are known', () => {
  const times = writer('Europe/Oslo', format('dd.mm.yy', '24h', true));
  expect(times.clock(eventTime({ at: '2022-04-20T11:28:04+02:00' }))).toBe('11:28:04');
  expect(times.clock(eventTime({ at: '2022-04-20T11:28:04+02:00', precision: 'minute' }))).toBe('11:28');
  expect(times.clock(eventTime({ at: '2022-04-20T11:28:04+02:00', precision: 'approximate' }))).toBe(
    '~11:28',
  );
});

test('an event noted in another zone is printed in that of the incident', () => {
  const times = writer('Africa/Nairobi', format('dd/mm/yyyy', '12h'));
  const instant = fromIso('2023-05-26T15:00:00Z');
  expect(`${times.date(instant)} ${times.clock({ precision: 'minute', at: instant })}`).toBe(
    '26/05/2023 6:00 p.m.',
  );
});

test.each([
  ['UTC', ['2024-01-22T14:00:00Z'], 'UTC'],
  ['Africa/Nairobi', ['2023-05-26T15:00:00Z'], 'EAT (UTC+03:00), Africa/Nairobi'],
  ['America/Los_Angeles', ['2024-01-10T19:00:00Z'], 'PST (UTC-08:00), America/Los_Angeles'],
  [
    'Europe/Oslo',
    ['2022-10-30T00:30:00Z', '2022-10-30T01:30:00Z', '2022-10-30T00:40:00Z'],
    'CEST (UTC+02:00), CET (UTC+01:00), Europe/Oslo',
  ],
])('the times of an outage in %s are %s', (zone, instants, expected) => {
  expect(writer(zone, format('yyyy-mm-dd')).zone(instants.map(fromIso))).toBe(expected);
});

test('the offset is always that of the zone, in whatever order instants come', () => {
  const zone = fc.constantFrom(
    'Europe/Oslo',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
  );
  const ms = fc.integer({ min: Date.UTC(1972, 0, 2), max: Date.UTC(2037, 0, 1) });
  const transitions = fc
    .integer({ min: -20, max: 20 })
    .map((minutes) => Date.UTC(2022, 9, 30, 1) + minutes * 60_000);
  fc.assert(
    fc.property(zone, fc.array(fc.oneof(ms, transitions), { maxLength: 20 }), (name, moments) => {
      const times = writer(name, format('yyyy-mm-dd'));
      const local = moments.map((moment) => times.local({ ms: moment, offset: 0 }));
      expect(local).toEqual(moments.map((moment) => instantIn(name, moment)));
    }),
    { numRuns: 200 },
  );
});
