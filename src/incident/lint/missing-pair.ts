import type { IncidentView } from '../views.ts';
import type { Milestone } from '../words.ts';
import { type Pointed, type Rule, standing } from './rule.ts';

interface Pair {
  readonly reached: Milestone;
  /** Any of these goes with it. */
  readonly with: readonly Milestone[];
  /** What cannot be told while all of them are missing. */
  readonly unknown: string;
}

const PAIRS: readonly Pair[] = [
  { reached: 'detected', with: ['impact-started'], unknown: 'how long nobody noticed' },
  { reached: 'acknowledged', with: ['detected'], unknown: 'how long it took to acknowledge it' },
  {
    reached: 'mitigated',
    with: ['detected', 'impact-started', 'declared'],
    unknown: 'how long it took to mitigate',
  },
  { reached: 'recovered', with: ['impact-started'], unknown: 'how long the downtime was' },
  {
    reached: 'resolved',
    with: ['detected', 'impact-started', 'declared'],
    unknown: 'how long it took to resolve',
  },
];

const ENDS: readonly Pair[] = [
  { reached: 'impact-started', with: ['recovered', 'resolved'], unknown: 'how long the impact lasted' },
  { reached: 'declared', with: ['resolved'], unknown: 'when it was over' },
];

/** A milestone without the one that goes with it. While an outage runs, the other one may still come. */
export const missingPair: Rule = {
  name: 'missing-pair',
  check(view) {
    const isEnded = view.incident.endedAt !== null;
    return [
      ...(isEnded ? missing(view, PAIRS) : []),
      ...(isEnded || wasWrittenAfterwards(view) ? missing(view, ENDS) : []),
    ];
  },
};

function missing({ milestones, events }: IncidentView, pairs: readonly Pair[]): Pointed[] {
  const reached = new Map(milestones.map((view) => [view.milestone, view]));
  return pairs.flatMap((pair) => {
    const there = reached.get(pair.reached);
    if (there === undefined || pair.with.some((other) => reached.has(other))) return [];
    const others = pair.with.map((name) => `"${name}"`).join(' or ');
    const message = `There is "${pair.reached}" (#${there.label}) but no ${others}, so nobody can tell ${pair.unknown}.`;
    return [{ event: events.find(({ id }) => id === there.event) ?? null, message }];
  });
}

/** Nothing of it was typed while it happened, so nothing more will come. */
function wasWrittenAfterwards(view: IncidentView): boolean {
  const events = standing(view);
  return events.length > 0 && events.every(({ firstKeyAt }) => firstKeyAt === null);
}
