import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateText, shortDate, timeText, writtenTime } from '../../renderer/look/time-text.ts';
import type { EventTime } from '../../src/time/event-time.ts';
import { readTime } from '../../src/time/read.ts';
import { instantIn } from '../../src/time/zone.ts';

const OSLO = 'Europe/Oslo';
const at = (hour: number, minute: number, second = 0) =>
  instantIn(OSLO, Date.UTC(2022, 3, 20, hour - 2, minute, second));

const times: readonly (readonly [EventTime, string, string])[] = [
  [{ precision: 'exact', at: at(11, 28, 4) }, '11:28:04', '2022-04-20 11:28:04'],
  [{ precision: 'minute', at: at(11, 28) }, '11:28', '2022-04-20 11:28'],
  [{ precision: 'approximate', at: at(18, 30) }, '~18:30', '~2022-04-20 18:30'],
  [{ precision: 'range', at: at(12, 26), until: at(12, 40) }, '12:26–12:40', '2022-04-20 12:26–12:40'],
  [{ precision: 'unknown', at: at(12, 26) }, '—', ''],
];

test.each(times)('%j is shown as %s and can be typed as %s', (time, shown, written) => {
  expect(timeText(time)).toBe(shown);
  expect(writtenTime(time)).toBe(written);
});

test('what a line offers to be corrected reads back as the same time, long after', () => {
  const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
  const precision = fc.constantFrom('exact', 'minute', 'approximate', 'range' as const);
  fc.assert(
    fc.property(
      minutes,
      fc.integer({ min: 1, max: 3_000 }),
      precision,
      fc.nat(59),
      (minute, length, exact, second) => {
        const start = Date.UTC(2022, 0, 1) + minute * 60_000;
        const ms = exact === 'exact' ? start + second * 1_000 : start;
        const time: EventTime = {
          precision: exact,
          at: instantIn('Africa/Nairobi', ms),
          ...(exact === 'range' ? { until: instantIn('Africa/Nairobi', start + length * 60_000) } : {}),
        };
        const now = Date.UTC(2026, 0, 1);
        expect(readTime(writtenTime(time), { now, zone: 'Africa/Nairobi' })).toEqual(time);
      },
    ),
  );
});

test('a date has its weekday', () => {
  expect(dateText(at(11, 28))).toBe('Wednesday 20 April 2022');
  expect(shortDate(at(11, 28))).toBe('20 Apr 2022');
});
