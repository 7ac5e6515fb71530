import type { EventTime } from './event-time.ts';
import { localParts, millisecondOf } from './format.ts';
import type { Instant } from './instant.ts';
import { needsNoOffset, onOneDate, stampClock, writeStamp } from './stamp.ts';

function writeMinute(at: Instant, zone: string): string {
  const whole = localParts(at).second === 0 && millisecondOf(at) === 0;
  // The seconds keep the event's place among others; the words keep them from being claimed.
  return writeStamp(at, zone, false) + (whole ? '' : ' to the minute');
}

function writeRange(at: Instant, until: Instant, zone: string): string {
  const start = writeStamp(at, zone, false);
  const short = onOneDate(at, until) && needsNoOffset(at, zone) && needsNoOffset(until, zone);
  return short ? `${start}–${stampClock(until, false)}` : `${start} – ${writeStamp(until, zone, false)}`;
}

/**
 * Writes a time for a person in `zone` (an IANA name), so that `readTime` gives back the same time in that zone,
 * whenever it is read: `Wed 2022-04-20 11:28:04`, `~Wed 2022-04-20 18:30`, `Wed 2022-04-20 12:26–12:40`. The offset
 * stands beside it only where the zone alone would not tell it. Throws `bad-input` if there is no such zone.
 */
export function writeTime(time: EventTime, zone: string): string {
  const { at } = time;
  switch (time.precision) {
    case 'exact':
      return writeStamp(at, zone, true);
    case 'minute':
      return writeMinute(at, zone);
    case 'approximate':
      return `~${writeStamp(at, zone, false)}`;
    case 'range':
      return writeRange(at, time.until ?? at, zone);
    case 'unknown':
      return `unknown (placed at ${writeStamp(at, zone, true)})`;
  }
}
