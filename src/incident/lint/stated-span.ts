import { abbreviatedOffset } from '../../time/abbreviations.ts';
import { readClock } from '../../time/clock.ts';
import type { EventTime } from '../../time/event-time.ts';
import type { IncidentView } from '../views.ts';
import { type Rule, timed } from './rule.ts';

const DAY_MINUTES = 24 * 60;
/** As far as people round. Minutes. */
const NEAR = 5;
/** Where the outage as a whole is told. */
const SECTIONS = ['summary', 'impact'];

const CLOCK = String.raw`\d{1,2}(?:[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)`;
const ZONE = String.raw`(?:\s?\(?([A-Z]{3,5})\b\)?)?`;
/** `from 10:00 to 12:30`, `between 20 April, 10:00 UTC and 12:30 UTC`. */
const SPAN = new RegExp(
  String.raw`\b(?:[Ff]rom|[Bb]etween)\s(?:[^.;\n]{0,30}?\s)??(${CLOCK})${ZONE}\s(?:to|until|till|and)\s(?:[^.;\n]{0,30}?\s)??(${CLOCK})${ZONE}`,
  'g',
);
const MOST_CHARACTERS = 20_000;

/** “From 10:00 to 12:30”, said of the outage, where nothing is logged at one of the two. */
export const statedSpan: Rule = {
  name: 'stated-span',
  check(view) {
    const known = timed(view).flatMap(({ time }) => instantsOf(time).map(({ ms }) => ms));
    if (known.length === 0) return [];
    return view.sections
      .filter(({ name }) => SECTIONS.includes(name))
      .flatMap(({ name, text }) =>
        [...text.slice(0, MOST_CHARACTERS).matchAll(SPAN)].flatMap(([, from = '', zone, to = '', ending]) => {
          const offset = offsetOf(ending ?? zone, view);
          const missing = [from, to].filter((clock) => !isLogged(clock, offset, known));
          if (missing.length === 0) return [];
          const times = missing.join(' or ');
          const message = `The section “${name}” says “from ${from} to ${to}”, but the timeline has nothing at ${times}.`;
          return [{ event: null, message }];
        }),
      );
  },
};

function instantsOf({ at, until }: EventTime) {
  return until === undefined ? [at] : [at, until];
}

/** Minutes from UTC, in the zone that stands beside the time, else where the outage was noted. */
function offsetOf(zone: string | undefined, { incident }: IncidentView): number {
  const own = incident.startedAt.offset;
  return zone === undefined ? own : (abbreviatedOffset(zone, incident.zone) ?? own);
}

/** Whether anything has about this time of day, on any day. What cannot be read contradicts nothing. */
function isLogged(written: string, offset: number, known: readonly number[]): boolean {
  const clock = readClock(written.toLowerCase().replace(/\s+/g, ' '));
  if (clock === null) return true;
  const hour = clock.half === null ? clock.hour : (clock.hour % 12) + (clock.half === 'pm' ? 12 : 0);
  const wanted = hour * 60 + clock.minute;
  return known.some((ms) => {
    const minute = Math.floor(ms / 60_000) + offset;
    const apart = (((minute - wanted) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
    return Math.min(apart, DAY_MINUTES - apart) <= NEAR;
  });
}
