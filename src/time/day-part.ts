import type { WrittenClock } from './written.ts';

/** The words around a time of day once `morning`, `evening` and the like have been taken out of them. */
export interface WithoutDayPart {
  readonly dayText: string;
  readonly clock: WrittenClock;
}

const PART = /^(?:(.+?) ?)??(this |last |in the |at )?(morning|afternoon|evening|night)$/;

/** The half of the day that a part of it names. A night has both. */
function halfOf(part: string, hour: number): 'am' | 'pm' {
  if (part === 'morning') return 'am';
  if (part === 'night') return hour >= 6 && hour < 12 ? 'pm' : 'am';
  return 'pm';
}

/** The day that stands before a part of it: `last night` at 01:30 was today, at 23:30 yesterday. */
function dayBefore(link: string, part: string, hour: number): string {
  if (link === 'this ') return 'today';
  if (link !== 'last ') return '';
  return part === 'night' && hour < 6 ? 'today' : 'yesterday';
}

/**
 * Applies the part of the day that stands beside a time of day: `yesterday evening` 6:30 is `yesterday` 6:30 pm.
 * Null if there is none, or if the two do not go together.
 */
export function applyDayPart(dayText: string, clock: WrittenClock): WithoutDayPart | null {
  const match = PART.exec(dayText.replace(/^tonight$/, 'this night'));
  if (!match) return null;
  const [, day = '', link = '', part = ''] = match;
  const plain = clock.half === null && clock.hour <= 12;
  const half = plain && clock.hour > 0 ? halfOf(part, clock.hour) : clock.half;
  const hour = half === null ? clock.hour : (clock.hour % 12) + (half === 'pm' ? 12 : 0);
  if (part === 'morning' && hour >= 12) return null;
  if (day === '') return { dayText: dayBefore(link, part, hour), clock: { ...clock, half } };
  // After midnight, `Monday night` may mean either of two dates.
  if (link !== '' || (part === 'night' && hour < 6)) return null;
  return { dayText: day, clock: { ...clock, half } };
}
