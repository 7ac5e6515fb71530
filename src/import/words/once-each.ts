import type { Milestone } from '../../incident/words.ts';
import type { PlannedEvent } from '../types.ts';

type Weighed = PlannedEvent & { readonly weight: number };

/** Which of several events that say one milestone has reached it: the beginnings first, the ends last. */
const LAST: ReadonlySet<Milestone> = new Set(['recovered', 'resolved']);

function better(one: Weighed, other: Weighed, milestone: Milestone): Weighed {
  if (one.weight !== other.weight) return one.weight > other.weight ? one : other;
  const [earlier, later] = one.time.at.ms <= other.time.at.ms ? [one, other] : [other, one];
  return LAST.has(milestone) ? later : earlier;
}

/** Each milestone is reached once; other events that speak of it are notes. */
export function onceEach(events: readonly Weighed[]): PlannedEvent[] {
  const standing = new Map<Milestone, Weighed>();
  for (const event of events) {
    if (event.milestone === null) continue;
    const other = standing.get(event.milestone);
    standing.set(event.milestone, other ? better(other, event, event.milestone) : event);
  }
  return events.map((event) => {
    const { weight: _weight, ...plain } = event;
    if (event.milestone === null || standing.get(event.milestone) === event) return plain;
    return { ...plain, kind: 'note', milestone: null };
  });
}
