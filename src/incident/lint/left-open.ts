import { clockTime, isoDate } from '../../time/format.ts';
import type { Instant } from '../../time/instant.ts';
import type { EventView, IncidentView } from '../views.ts';
import { type Pointed, type Rule, standing } from './rule.ts';

/** What was begun and never finished, though its time is over: hypotheses, promises, decisions to look at again. */
export const leftOpen: Rule = {
  name: 'left-open',
  check(view) {
    const isEnded = view.incident.endedAt !== null;
    const now = lastMoment(view);
    return standing(view).flatMap((event) => [
      ...(isEnded ? openHypothesis(event) : []),
      ...(isEnded || isOver(event.promise?.due ?? null, now) ? openPromise(event) : []),
      ...(isOver(event.decision?.reviewAt ?? null, now) ? review(event) : []),
    ]);
  },
};

/** The last moment that the record knows of, UTC milliseconds: it has no other now. */
function lastMoment({ events }: IncidentView): number {
  return events.reduce((last, { committedAt }) => Math.max(last, committedAt.ms), Number.NEGATIVE_INFINITY);
}

function isOver(moment: Instant | null, now: number): boolean {
  return moment !== null && moment.ms <= now;
}

function openHypothesis(event: EventView): Pointed[] {
  if (event.hypothesis !== 'open') return [];
  return [{ event, message: `The hypothesis #${event.label} was neither confirmed nor ruled out.` }];
}

function openPromise(event: EventView): Pointed[] {
  if (event.promise === null || event.promise.metAt !== null) return [];
  return [
    { event, message: `What #${event.label} promised for ${when(event.promise.due)} is not done yet.` },
  ];
}

function review(event: EventView): Pointed[] {
  const reviewAt = event.decision?.reviewAt ?? null;
  if (reviewAt === null) return [];
  return [{ event, message: `The decision #${event.label} was to be looked at again at ${when(reviewAt)}.` }];
}

function when(moment: Instant): string {
  return `${clockTime(moment, 'minute')} on ${isoDate(moment)}`;
}
