import type { Metric, MetricName, MilestoneView } from './views.ts';
import type { Milestone } from './words.ts';

interface Definition {
  readonly name: MetricName;
  /** The first of these that was reached. */
  readonly from: readonly [Milestone, ...Milestone[]];
  readonly to: Milestone;
}

const SINCE_KNOWN = ['detected', 'impact-started', 'declared'] as const;

const DEFINITIONS: readonly Definition[] = [
  { name: 'detect', from: ['impact-started'], to: 'detected' },
  { name: 'acknowledge', from: ['detected'], to: 'acknowledged' },
  { name: 'mitigate', from: SINCE_KNOWN, to: 'mitigated' },
  { name: 'recover', from: SINCE_KNOWN, to: 'recovered' },
  { name: 'resolve', from: SINCE_KNOWN, to: 'resolved' },
  { name: 'downtime', from: ['impact-started'], to: 'recovered' },
];

const MINUTE = 60_000;

/**
 * The durations of an incident, each between two of its milestones and never negative. One that is not known
 * says why. A range counts from its start.
 * @param milestones that stand (see `milestoneViews`)
 */
export function metricsOf(milestones: readonly MilestoneView[]): Metric[] {
  const reached = new Map(milestones.map((view) => [view.milestone, view]));
  return DEFINITIONS.map(({ name, from: starts, to }) => {
    const from = starts.find((milestone) => reached.has(milestone)) ?? starts[0];
    return { name, from, to, ...measure(from, reached.get(from), to, reached.get(to)) };
  });
}

type Measured = Pick<Metric, 'milliseconds' | 'problem'>;

function measure(
  from: Milestone,
  start: MilestoneView | undefined,
  to: Milestone,
  end: MilestoneView | undefined,
): Measured {
  if (start === undefined) return unknown(`No event says when "${from}" was.`);
  if (end === undefined) return unknown(`No event says when "${to}" was.`);
  for (const { milestone, label, time } of [start, end]) {
    if (time.precision === 'unknown') return unknown(`The time of "${milestone}" (#${label}) is not known.`);
  }
  if (liesBefore(end, start)) {
    return unknown(`"${to}" (#${end.label}) lies before "${from}" (#${start.label}).`);
  }
  return { milliseconds: Math.max(0, steadyMs(end) - steadyMs(start)), problem: null };
}

function unknown(problem: string): Measured {
  return { milliseconds: null, problem };
}

type Reached = Pick<MilestoneView, 'time' | 'clockShift'>;

/** Whether all that the first time can mean is earlier than the second: 11:28 is not before 11:28:30. */
export function liesBefore(first: Reached, second: Reached): boolean {
  return steadyMs(first) + length(first) < steadyMs(second);
}

/** Milliseconds on a clock that nobody moved: good for comparing, not for showing. */
function steadyMs({ time, clockShift = 0 }: Reached): number {
  return time.at.ms - clockShift;
}

/** How long after its beginning a time may still be meant. */
function length({ time: { precision, at, until } }: Reached): number {
  if (until !== undefined) return until.ms - at.ms;
  return precision === 'minute' || precision === 'approximate' ? MINUTE - 1 : 0;
}
