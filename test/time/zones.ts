import fc from 'fast-check';
import type { EventTime } from '../../src/time/event-time.ts';
import type { Instant } from '../../src/time/instant.ts';
import { instantIn } from '../../src/time/zone.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const ALL_ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+12', 'Etc/GMT-14'];

/** Zones whose clocks change, most of them in an odd way. */
const ODD_ZONES = [
  'Europe/Oslo',
  'America/New_York',
  'America/Havana',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
  'Europe/Dublin',
  'Pacific/Apia',
  'Antarctica/Troll',
  'America/Nuuk',
];

const EARLIEST = Date.UTC(1900, 0, 2);
const LATEST = Date.UTC(2199, 11, 30);
const moments = fc.integer({ min: EARLIEST, max: LATEST });

/** A change of a zone's clocks, and the offsets in minutes before and after it. */
export interface Change {
  readonly ms: number;
  readonly before: number;
  readonly after: number;
}

const changesOfZone = new Map<string, Change[]>();

/** The changes of a zone's clocks from 1973 to 2040, found by looking at them every ten days. */
export function changesOf(zone: string): Change[] {
  const known = changesOfZone.get(zone);
  if (known) return known;
  const offsetAt = (ms: number): number => instantIn(zone, ms).offset;
  const changes: Change[] = [];
  for (let start = Date.UTC(1973, 0, 1); start < Date.UTC(2040, 0, 1); start += 10 * DAY) {
    let [low, high] = [start, start + 10 * DAY];
    const [before, after] = [offsetAt(low), offsetAt(high)];
    if (before === after) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ ms: high, before, after });
  }
  changesOfZone.set(zone, changes);
  return changes;
}

/** A zone whose clocks change, and one of the changes. */
export const clockChanges = fc
  .constantFrom(...ODD_ZONES)
  .chain((zone) => fc.constantFrom(...changesOf(zone)).map((change) => ({ zone, change })));

export interface Place {
  readonly zone: string;
  readonly ms: number;
}

/** Any zone and a moment in it, every other time near a change of the clocks; whole seconds and minutes too. */
export const places: fc.Arbitrary<Place> = fc
  .tuple(
    fc.oneof(
      fc.record({ zone: fc.constantFrom(...ALL_ZONES), ms: moments }),
      fc
        .tuple(clockChanges, fc.integer({ min: -3 * HOUR, max: 3 * HOUR }))
        .map(([{ zone, change }, distance]) => ({ zone, ms: change.ms + distance })),
    ),
    fc.constantFrom(1, 1000, MINUTE),
  )
  .map(([{ zone, ms }, unit]) => ({ zone, ms: Math.floor(ms / unit) * unit }));

export interface WrittenTime {
  readonly zone: string;
  readonly time: EventTime;
}

/** Any valid event time: every precision, noted in the zone or somewhere else. */
export const eventTimes: fc.Arbitrary<WrittenTime> = places.chain(({ zone, ms }) => {
  const noted: fc.Arbitrary<(at: number) => Instant> = fc.oneof(
    { weight: 3, arbitrary: fc.constant((at: number) => instantIn(zone, at)) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -1439, max: 1439 }).map((offset) => (at: number) => ({ ms: at, offset })),
    },
  );
  const length = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 3 * DAY }),
    fc.integer({ min: 0, max: 48 * 60 }).map((minutes) => minutes * MINUTE),
  );
  return fc
    .tuple(noted, noted, length, fc.constantFrom('exact', 'minute', 'approximate', 'range', 'unknown'))
    .map(([start, end, long, precision]) => ({
      zone,
      time:
        precision === 'range'
          ? { precision, at: start(ms), until: end(ms + long) }
          : { precision, at: start(ms) },
    }));
});
