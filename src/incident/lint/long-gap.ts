import { clockTime, duration } from '../../time/format.ts';
import type { EventView } from '../views.ts';
import { type Rule, standing } from './rule.ts';

/** So long without a line is worth a second look while an outage runs. Milliseconds. */
const LONG = 30 * 60_000;

/** A long time in which nothing is logged, between the start of the outage and its end. */
export const longGap: Rule = {
  name: 'long-gap',
  check(view) {
    const { startedAt, endedAt } = view.incident;
    const events = standing(view);
    return events.flatMap((event, index) => {
      const before = events[index - 1];
      if (before === undefined || before.time.at.ms < startedAt.ms) return [];
      // One whose time is not known may lie anywhere between.
      if ([before, event].some(({ time }) => time.precision === 'unknown')) return [];
      if (endedAt !== null && event.time.at.ms > endedAt.ms) return [];
      const gap = event.time.at.ms - endOf(before).ms - (event.clockShift ?? 0);
      if (gap < LONG) return [];
      const between = `between ${clockTime(endOf(before), 'minute')} (#${before.label}) and ${clockTime(event.time.at, 'minute')} (#${event.label})`;
      return [{ event, message: `Nothing is logged ${between}, for ${duration(gap)}.` }];
    });
  },
};

function endOf({ time }: EventView) {
  return time.until ?? time.at;
}
