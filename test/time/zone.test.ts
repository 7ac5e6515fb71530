import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { abbreviatedOffset, abbreviatedZone } from '../../src/time/abbreviations.ts';
import { CLOCKS } from '../../src/time/clock-names.ts';
import { localParts, millisecondOf } from '../../src/time/format.ts';
import {
  instantIn,
  isZone,
  jumpOver,
  localToInstants,
  resolveZone,
  zoneAbbreviation,
} from '../../src/time/zone.ts';
import { failureOf } from './reading.ts';
import { ALL_ZONES, clockChanges, MINUTE, places } from './zones.ts';

const JANUARY = Date.UTC(2023, 0, 15);
const JULY = Date.UTC(2023, 6, 15);

test('every zone of the database is one, in any case; nothing else is', () => {
  for (const zone of ALL_ZONES) {
    expect([zone, isZone(zone), isZone(zone.toLowerCase())]).toEqual([zone, true, true]);
  }
  for (const text of [
    '',
    'Mars/Olympus',
    'PST',
    '+02:00',
    'UTC+3',
    'Europe/Oslo ',
    '😀',
    'Z',
    '../etc',
    'a'.repeat(1e6),
  ]) {
    expect([text.slice(0, 20), isZone(text)]).toEqual([text.slice(0, 20), false]);
  }
});

test.each([
  ['Europe/Oslo', 'Europe/Oslo'],
  ['europe/oslo', 'Europe/Oslo'],
  [' America/New York ', 'America/New_York'],
  ['EAT', 'Africa/Nairobi'],
  ['PST', 'America/Los_Angeles'],
  ['pdt', 'America/Los_Angeles'],
  ['ET', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['CET', 'Europe/Brussels'],
  ['CEST', 'Europe/Brussels'],
  ['IST', 'Asia/Kolkata'],
  ['SGT', 'Asia/Singapore'],
  ['UTC', 'UTC'],
  ['Z', 'UTC'],
  ['GMT', 'GMT'],
  ['BST', 'Europe/London'],
  ['UTC+3', 'Etc/GMT-3'],
  ['GMT-03:00', 'Etc/GMT+3'],
  ['+02:00', 'Etc/GMT-2'],
  ['−0500', 'Etc/GMT+5'],
  ['UTC+0', 'UTC'],
])('a person who writes %s means %s', (text, zone) => {
  expect(resolveZone(text)).toBe(zone);
});

test.each([
  '',
  'Oslo time',
  'Mars/Olympus',
  '+05:45',
  'UTC+15',
  'XYZ',
  '😀',
  '\ud800',
  'x'.repeat(1_000_000),
])('there is no zone %.20s', (text) => {
  for (const work of [() => resolveZone(text), () => instantIn(text, 0)]) {
    const failure = failureOf(work);
    expect(failure.code).toBe('bad-input');
    expect(failure.message).toMatch(/^There is no time zone “.{0,41}”\.$/u);
  }
});

test('offsets are those in force: quarters of hours, half-hour summer time, negative, historical', () => {
  const offset = (zone: string, iso: string): number => instantIn(zone, Date.parse(iso)).offset;
  expect(offset('Asia/Kathmandu', '2022-04-20T12:00Z')).toBe(345);
  expect(offset('Pacific/Chatham', '2022-04-20T12:00Z')).toBe(765);
  expect(offset('Pacific/Chatham', '2022-01-20T12:00Z')).toBe(825);
  expect(offset('Australia/Lord_Howe', '2022-01-20T12:00Z')).toBe(660);
  expect(offset('Australia/Lord_Howe', '2022-07-20T12:00Z')).toBe(630);
  expect(offset('America/St_Johns', '2022-07-20T12:00Z')).toBe(-150);
  expect(offset('Europe/London', '1970-01-01T00:00Z')).toBe(60);
  expect(offset('Europe/London', '1943-07-01T00:00Z')).toBe(120);
  expect(offset('Europe/Moscow', '2012-07-01T00:00Z')).toBe(240);
  expect(offset('Africa/Monrovia', '1970-01-01T00:00Z')).toBe(-44);
});

test('a clock leads back to the instants that it showed, and to no others', () => {
  fc.assert(
    fc.property(places, ({ zone, ms }) => {
      const there = instantIn(zone, ms);
      const exact = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      const { year, month, day, hour, minute, second, millisecond } = exact;
      const found = localToInstants({ year, month, day, hour, minute, second, millisecond }, zone);
      expect(found).toContainEqual(there);
      expect(found).toEqual(found.toSorted((a, b) => a.ms - b.ms));
      for (const instant of found) {
        const wall = Temporal.Instant.fromEpochMilliseconds(instant.ms).toZonedDateTimeISO(zone);
        expect(wall.toPlainDateTime().equals(exact.toPlainDateTime())).toBe(true);
        expect(instantIn(zone, instant.ms)).toEqual(instant);
      }
    }),
  );
});

test('clocks that jump forward leave a gap, clocks that go back show a time twice', () => {
  fc.assert(
    fc.property(
      clockChanges,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (place, part) => {
        const { zone, change } = place;
        const { ms: at, before, after } = change;
        const width = Math.abs(after - before) * MINUTE;
        const skewed = { ms: at + Math.floor(part * width), offset: Math.min(before, after) };
        const wall = { ...localParts(skewed), millisecond: millisecondOf(skewed) };
        const found = localToInstants(wall, zone).map((instant) => instant.ms);
        if (after > before) {
          expect(found).toEqual([]);
          expect(jumpOver(wall, zone)).toEqual({ ms: at, before, after });
        } else {
          expect(found).toEqual([skewed.ms - width, skewed.ms]);
          expect(jumpOver(wall, zone)).toBeUndefined();
        }
      },
    ),
  );
});

test.each([
  { year: 2022, month: 2, day: 30, hour: 1, minute: 0 },
  { year: 2022, month: 13, day: 1, hour: 1, minute: 0 },
  { year: 2022, month: 1, day: 1, hour: 24, minute: 0 },
  { year: Number.NaN, month: 1, day: 1, hour: 1, minute: 0 },
])('%o is on no calendar', (parts) => {
  expect(failureOf(() => localToInstants(parts, 'UTC')).code).toBe('bad-time');
});

test.each([
  ['Europe/Oslo', JANUARY, 'CET'],
  ['europe/oslo', JULY, 'CEST'],
  ['Africa/Nairobi', JULY, 'EAT'],
  ['America/Los_Angeles', JANUARY, 'PST'],
  ['America/Los_Angeles', JULY, 'PDT'],
  ['Asia/Kolkata', JULY, 'IST'],
  ['Europe/Dublin', JULY, 'IST'],
  ['Europe/Dublin', JANUARY, 'GMT'],
  ['UTC', JULY, 'UTC'],
  ['Etc/UTC', JULY, 'UTC'],
  ['GMT', JULY, 'GMT'],
  ['Asia/Kathmandu', JULY, 'UTC+5:45'],
  ['America/Sao_Paulo', JULY, 'UTC-3'],
  ['Asia/Dubai', JULY, 'UTC+4'],
  ['Africa/Casablanca', Date.UTC(2023, 2, 25), 'UTC'],
])('clocks in %s at %d are called %s', (zone, ms, name) => {
  expect(zoneAbbreviation(zone, ms)).toBe(name);
});

test('the names of clocks agree with the zones of the database', () => {
  for (const { names, zones } of CLOCKS) {
    for (const zone of zones.trim().split(/\s+/)) {
      for (const ms of [JANUARY, JULY]) {
        const { offset } = instantIn(zone, ms);
        expect([zone, Object.values(names).includes(offset)]).toEqual([zone, true]);
        expect([zone, abbreviatedOffset(zoneAbbreviation(zone, ms), zone)]).toEqual([zone, offset]);
      }
    }
    for (const name of Object.keys(names)) expect(isZone(abbreviatedZone(name) ?? '')).toBe(true);
  }
});

test('each zone has one row of names', () => {
  const all = CLOCKS.flatMap(({ zones }) => zones.trim().split(/\s+/));
  expect(all).toHaveLength(new Set(all).size);
  expect(all.length).toBeGreaterThan(300);
});
