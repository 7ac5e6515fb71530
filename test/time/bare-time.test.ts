import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { localParts, offsetText } from '../../src/time/format.ts';
import { readTime } from '../../src/time/read.ts';
import { jumpOver, localToInstants } from '../../src/time/zone.ts';
import { read } from './reading.ts';
import { DAY, MINUTE, places } from './zones.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const clocks = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.option(fc.integer({ min: 0, max: 59 }), { nil: undefined }),
});
type Clock = { hour: number; minute: number; second: number | undefined };

const written = ({ hour, minute, second }: Clock): string =>
  `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;

/** Every moment of the five days around now at which clocks in the zone showed this time, and every gap over it. */
function around({ hour, minute, second }: Clock, zone: string, now: number) {
  const moments: number[] = [];
  const gaps: number[] = [];
  for (let day = Math.floor(now / DAY) - 4; day <= Math.floor(now / DAY) + 2; day += 1) {
    const { year, month, day: date } = localParts({ ms: day * DAY, offset: 0 });
    const wall = { year, month, day: date, hour, minute, second: second ?? 0 };
    const found = localToInstants(wall, zone);
    moments.push(...found.map((instant) => instant.ms));
    const jump = found.length > 0 ? undefined : jumpOver(wall, zone);
    if (jump && jump.after - jump.before < 24 * 60) gaps.push(jump.ms);
  }
  return { moments, gaps };
}

test('a bare time is the latest that has come, or is refused because it fell out', () => {
  fc.assert(
    fc.property(places, clocks, ({ zone, ms: now }, clock) => {
      const { moments, gaps } = around(clock, zone, now);
      const latest = Math.max(...moments.filter((ms) => ms <= now + 2 * MINUTE));
      const fellOut = gaps.some((ms) => ms > latest && ms <= now + 2 * MINUTE);
      try {
        const time = readTime(written(clock), { now, zone });
        expect(time.precision).toBe(clock.second === undefined ? 'minute' : 'exact');
        expect(time.at.ms).toBe(latest);
        expect(fellOut).toBe(false);
      } catch (error) {
        if (!(error instanceof RecorderError)) throw error;
        expect(error.code).toBe('bad-time');
        expect(error.message).toContain('went forward');
        expect(fellOut).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('with an offset beside it, it is the latest that clocks at that offset showed', () => {
  const offsets = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
  fc.assert(
    fc.property(places, clocks, offsets, ({ zone, ms: now }, clock, offset) => {
      const time = readTime(`${written(clock)} ${offsetText(offset)}`, { now, zone });
      const { hour, minute, second } = localParts({ ms: time.at.ms, offset });
      expect({ hour, minute, second }).toEqual({ ...clock, second: clock.second ?? 0 });
      expect(time.at.ms).toBeLessThanOrEqual(now + 2 * MINUTE);
      expect(time.at.ms).toBeGreaterThan(now + 2 * MINUTE - DAY);
    }),
  );
});

test.each([
  ['14:06', '2022-04-20T14:05:00+02:00', '2022-04-20T14:06:00+02:00'],
  ['14:07', '2022-04-20T14:05:00+02:00', '2022-04-20T14:07:00+02:00'],
  ['14:08', '2022-04-20T14:05:00+02:00', '2022-04-19T14:08:00+02:00'],
  ['14:07:01', '2022-04-20T14:05:00+02:00', '2022-04-19T14:07:01+02:00'],
  ['00:01', '2022-04-20T23:59:00+02:00', '2022-04-21T00:01:00+02:00'],
  ['00:02', '2022-04-20T23:59:00+02:00', '2022-04-20T00:02:00+02:00'],
  ['23:59', '2022-04-21T00:00:30+02:00', '2022-04-20T23:59:00+02:00'],
  ['00:00', '2022-04-21T00:00:30+02:00', '2022-04-21T00:00:00+02:00'],
  ['24:00', '2022-04-21T00:00:30+02:00', '2022-04-21T00:00:00+02:00'],
  ['14:08', '2022-01-01T00:10:00+01:00', '2021-12-31T14:08:00+01:00'],
])('%s at %s is %s', (text, now, iso) => {
  expect(read(text, now).replace(/^\w+ /, '')).toBe(iso);
});
