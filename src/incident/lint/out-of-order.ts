import { duration } from '../../time/format.ts';
import { type Rule, timed } from './rule.ts';

/** Closer than this, people are only catching up. Milliseconds. */
const FAR = 30 * 60_000;

/** An event that lies long before the one logged just before it. A reason for the late entry explains it. */
export const outOfOrder: Rule = {
  name: 'out-of-order',
  check(view) {
    const asLogged = timed(view).sort((a, b) => a.committedAt.ms - b.committedAt.ms || a.number - b.number);
    return asLogged.flatMap((event, index) => {
      const before = asLogged[index - 1];
      if (before === undefined || event.lateReason !== null) return [];
      // A clock that was moved back explains as much of it.
      const back =
        before.time.at.ms - (event.time.until ?? event.time.at).ms + Math.min(0, event.clockShift ?? 0);
      if (back < FAR) return [];
      const message = `#${event.label} lies ${duration(back)} before #${before.label}, which was logged before it.`;
      return [{ event, message }];
    });
  },
};
