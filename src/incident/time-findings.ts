import { liesBefore } from './metrics.ts';
import type { Finding, IncidentView, MilestoneView } from './views.ts';
import type { Milestone } from './words.ts';

/** What has to have happened before each milestone can, if it happened at all. */
const BEFORE: readonly (readonly [Milestone, readonly Milestone[]])[] = [
  ['detected', ['impact-started']],
  ['acknowledged', ['detected']],
  ['mitigated', ['impact-started', 'detected']],
  ['recovered', ['impact-started', 'detected']],
  ['resolved', ['impact-started', 'detected', 'declared', 'mitigated', 'recovered']],
];

/** What cannot be right about an incident's times: ends that lie before their starts, one finding an end. */
export function timeFindings({ incident, milestones }: IncidentView): Finding[] {
  const reached = new Map(milestones.map((view) => [view.milestone, view]));
  return BEFORE.flatMap(([milestone, earlier]) => {
    const end = reached.get(milestone);
    const start = earlier.flatMap((name) => reached.get(name) ?? []).find((view) => contradicts(view, end));
    if (end === undefined || start === undefined) return [];
    const message = `"${milestone}" (#${end.label}) lies before "${start.milestone}" (#${start.label}).`;
    return [{ incident: incident.id, what: 'time', where: `#${end.label}`, message }];
  });
}

function contradicts(start: MilestoneView, end: MilestoneView | undefined): boolean {
  if (end === undefined || start.time.precision === 'unknown' || end.time.precision === 'unknown')
    return false;
  return liesBefore(end, start);
}
