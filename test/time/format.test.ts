import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  clockTime,
  duration,
  elapsed,
  isoDate,
  localParts,
  millisecondOf,
  offsetText,
  stopwatch,
  toIso,
} from '../../src/time/format.ts';
import { fromIso } from '../../src/time/iso.ts';
import { DAY, HOUR, MINUTE } from './zones.ts';

const instants = fc.record({
  ms: fc.integer({ min: -8.6e15, max: 8.6e15 }),
  offset: fc.integer({ min: -1439, max: 1439 }),
});

const at = fromIso('2022-04-20T11:28:04.123+02:00');

test('an instant is written at its own offset, whatever the zone of the machine', () => {
  expect(toIso(at)).toBe('2022-04-20T11:28:04.123+02:00');
  expect(toIso({ ms: at.ms - 123, offset: -210 })).toBe('2022-04-20T05:58:04-03:30');
  expect(toIso({ ms: 0, offset: 0 })).toBe('1970-01-01T00:00:00+00:00');
  expect(toIso({ ms: -1, offset: 0 })).toBe('1969-12-31T23:59:59.999+00:00');
  expect(isoDate({ ms: at.ms, offset: 13 * 60 })).toBe('2022-04-20');
  expect(isoDate({ ms: at.ms, offset: 14 * 60 + 32 })).toBe('2022-04-21');
  expect(isoDate({ ms: Date.UTC(12022, 0, 1), offset: 0 })).toBe('+012022-01-01');
  expect(isoDate({ ms: new Date(0).setUTCFullYear(-44, 2, 15), offset: 0 })).toBe('-000044-03-15');
  expect(isoDate({ ms: new Date(0).setUTCFullYear(800, 11, 25), offset: 0 })).toBe('0800-12-25');
  expect(clockTime(at, 'second')).toBe('11:28:04');
  expect(clockTime({ ms: at.ms + 55_876, offset: 120 }, 'minute')).toBe('11:28');
});

test('local parts are those of the calendar', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(instant.ms + instant.offset * MINUTE);
      const { year, month, day, hour, minute, second, dayOfWeek, millisecond } =
        wall.toZonedDateTimeISO('UTC');
      expect(localParts(instant)).toEqual({ year, month, day, hour, minute, second, weekday: dayOfWeek });
      expect(millisecondOf(instant)).toBe(millisecond);
    }),
  );
});

test('what toIso writes, fromIso reads, and so does the language', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(fromIso(toIso(instant))).toEqual(instant);
      expect(Temporal.Instant.from(toIso(instant)).epochMilliseconds).toBe(instant.ms);
    }),
  );
});

test.each([
  [0, '+00:00'],
  [120, '+02:00'],
  [-210, '-03:30'],
  [345, '+05:45'],
  [825, '+13:45'],
  [-720, '-12:00'],
])('the offset %d is %s', (minutes, text) => {
  expect(offsetText(minutes)).toBe(text);
});

test.each([
  [0, '00:00:00', '+0:00', '0 s'],
  [999, '00:00:00', '+0:00', '0 s'],
  [45_000, '00:00:45', '+0:00', '45 s'],
  [59_999, '00:00:59', '+0:00', '59 s'],
  [MINUTE, '00:01:00', '+0:01', '1 min'],
  [8 * MINUTE + 59_999, '00:08:59', '+0:08', '8 min'],
  [HOUR, '01:00:00', '+1:00', '1 h'],
  [2 * HOUR + 14 * MINUTE + 37_000, '02:14:37', '+2:14', '2 h 14 min'],
  [DAY - 1, '23:59:59', '+23:59', '23 h 59 min'],
  [DAY, '1d 00:00:00', '+24:00', '1 d'],
  [26 * HOUR, '1d 02:00:00', '+26:00', '1 d 2 h'],
  [26 * HOUR + 14 * MINUTE + 37_000, '1d 02:14:37', '+26:14', '1 d 2 h 14 min'],
  [400 * DAY + 5 * MINUTE, '400d 00:05:00', '+9600:05', '400 d 5 min'],
  [-30_000, '00:00:00', '+0:00', '−30 s'],
  [-5 * MINUTE, '00:00:00', '−0:05', '−5 min'],
  [-26 * HOUR, '00:00:00', '−26:00', '−1 d 2 h'],
])('%d ms run as %s, elapse as %s and last %s', (ms, running, past, long) => {
  expect(stopwatch(ms)).toBe(running);
  expect(elapsed(ms)).toBe(past);
  expect(duration(ms)).toBe(long);
});

test('no unit is ever dropped', () => {
  const units: Record<string, number> = { s: 1000, min: MINUTE, h: HOUR, d: DAY };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 * DAY }), (ms) => {
      const said = [...duration(ms).matchAll(/(\d+) (\w+)/g)].map(
        ([, count, unit]) => Number(count) * (units[unit ?? ''] ?? Number.NaN),
      );
      const whole = ms < MINUTE ? 1000 : MINUTE;
      expect(said.reduce((sum, part) => sum + part, 0)).toBe(Math.floor(ms / whole) * whole);

      const [, days = 0, hours, minutes, seconds] =
        /^(?:(\d+)d )?(\d\d):(\d\d):(\d\d)$/.exec(stopwatch(ms)) ?? [];
      const run =
        Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
      expect(run).toBe(Math.floor(ms / 1000) * 1000);
    }),
  );
});

test('the screen can load it: it imports nothing but types', () => {
  const source = readFileSync(new URL('../../src/time/format.ts', import.meta.url), 'utf8');
  const imports = source.match(/^.*\b(?:import|require)\b.*$/gm) ?? [];
  expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
});
