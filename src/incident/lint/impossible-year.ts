import { isoDate } from '../../time/format.ts';
import { type Rule, timed } from './rule.ts';

/** Nobody kept a log of outages like these before; a year like 1970 is a machine's zero. */
const FIRST_YEAR_MS = Date.UTC(1990, 0, 1);
/** Clocks of the world differ by so much, and a written date may lie ahead by so much. Milliseconds. */
const AHEAD = 24 * 3_600_000;

/** A time before there were such records, or after the line itself was logged. */
export const impossibleYear: Rule = {
  name: 'impossible-year',
  check: (view) =>
    timed(view).flatMap((event) => {
      const { label, time, committedAt } = event;
      const { ms } = time.until ?? time.at;
      const date = isoDate(time.at);
      if (time.at.ms < FIRST_YEAR_MS) {
        return [
          { event, message: `#${label} is said to have occurred on ${date}, too long ago to be true.` },
        ];
      }
      if (ms <= committedAt.ms + AHEAD) return [];
      const message = `#${label} is said to have occurred on ${date}, after it was logged on ${isoDate(committedAt)}.`;
      return [{ event, message }];
    }),
};
