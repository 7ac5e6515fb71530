import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startsDay } from '../../renderer/log/days.ts';
import { isoDate } from '../../src/time/format.ts';
import { eventView } from './events.ts';

const HOUR = 3_600_000;

test('a date stands over the first line of each day, where the line was noted', () => {
  // 23:30 in Nairobi and 01:30 the next day are the same day in UTC.
  const line = (number: number, ms: number) =>
    eventView({ number, time: { precision: 'exact', at: { ms, offset: 180 } } });
  const log = [line(1, 20 * HOUR), line(2, 20.5 * HOUR), line(3, 22.5 * HOUR)];
  expect(log.map((_, i) => startsDay(log, i))).toEqual([true, false, true]);
});

test('each day has one date, and a line of unknown time never makes one', () => {
  const lines = fc.array(fc.record({ hour: fc.nat(100), known: fc.boolean() }), { maxLength: 30 });
  fc.assert(
    fc.property(lines, (hours) => {
      const log = hours
        .toSorted((a, b) => a.hour - b.hour)
        .map(({ hour, known }, i) =>
          eventView({
            number: i + 1,
            time: { precision: known ? 'minute' : 'unknown', at: { ms: hour * HOUR, offset: 60 } },
          }),
        );
      const known = log.filter(({ time }) => time.precision !== 'unknown');
      const days = new Set(known.map(({ time }) => isoDate(time.at)));
      const starts = log.filter((_, i) => startsDay(log, i));
      expect(starts.map(({ time }) => isoDate(time.at))).toEqual([...days]);
      expect(starts.every(({ time }) => time.precision !== 'unknown')).toBe(true);
    }),
  );
});
