import type { IncidentView, LintFinding } from '../views.ts';
import { blame } from './blame.ts';
import { endBeforeStart } from './end-before-start.ts';
import { impossibleYear } from './impossible-year.ts';
import { leftOpen } from './left-open.ts';
import { longGap } from './long-gap.ts';
import { missingPair } from './missing-pair.ts';
import { outOfOrder } from './out-of-order.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';
import { statedDuration } from './stated-duration.ts';
import { statedSpan } from './stated-span.ts';
import { weekday } from './weekday.ts';
import { zoneWord } from './zone-word.ts';

/** In the order in which their findings are listed: what cannot be right first. */
export const RULES: readonly Rule[] = [
  endBeforeStart,
  impossibleYear,
  statedDuration,
  statedSpan,
  weekday,
  zoneWord,
  outOfOrder,
  repeated,
  missingPair,
  leftOpen,
  longGap,
  blame,
];

/**
 * What may be wrong or missing in a record, live or imported. It is pointed out and never changed.
 * @returns by rule, and for each rule by time
 */
export function lint(view: IncidentView): LintFinding[] {
  return RULES.flatMap(({ name, check }) =>
    check(view).map(({ event, message }) => ({
      rule: name,
      event: event === null ? null : { id: event.id, label: event.label },
      message,
    })),
  );
}
