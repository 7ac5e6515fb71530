import type { PhrasingContent } from 'mdast';
import type { DecisionView, EventView, PromiseView } from '../incident/views.ts';
import { duration } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';
import type { Context } from './context.ts';
import { plainLine } from './inline.ts';
import { text } from './nodes.ts';

/** What is known of a decision, a promise and the test of a hypothesis, each as a remark of its own. */
export function eventDetails(event: EventView, context: Context): PhrasingContent[][] {
  return [
    ...(event.decision === null ? [] : decisionDetails(event.decision, context)),
    ...(event.promise === null ? [] : [promiseDetail(event.promise, context)]),
    ...settledDetail(event, context),
  ];
}

function decisionDetails(
  { by, why, refused, reviewAt }: DecisionView,
  context: Context,
): PhrasingContent[][] {
  const { words } = context.style;
  const said = (label: string, what: string | null) => {
    const line = plainLine(what ?? '');
    return line.length === 0 ? [] : [[text(`${label} `), ...line]];
  };
  return [
    ...said(words.decidedBy, by),
    ...said(words.because, why),
    ...said(words.refused, refused),
    ...(reviewAt === null ? [] : [[text(`${words.reviewAt} ${moment(reviewAt, context)}`)]]),
  ];
}

/** Whether a promise was kept is said only once it was: while it is open, nobody knows. */
function promiseDetail({ due, metAt }: PromiseView, context: Context): PhrasingContent[] {
  const { words } = context.style;
  const promised = `${words.promisedFor} ${moment(due, context)}`;
  if (metAt === null) return [text(promised)];
  const kept = metAt.ms <= due.ms ? words.kept : `${words.keptLate} ${moment(metAt, context)}`;
  return [text(`${promised}, ${kept}`)];
}

/** Only what was settled while it ran tells how long it took: later it was settled by whoever wrote it up. */
function settledDetail(
  { hypothesis, settledAt, time }: EventView,
  { style, view }: Context,
): PhrasingContent[][] {
  if (hypothesis === null || hypothesis === 'open' || settledAt === null) return [];
  if (view.incident.endedAt !== null && settledAt.ms > view.incident.endedAt.ms) return [];
  if (time.precision === 'unknown' || settledAt.ms < time.at.ms) return [];
  return [[text(`${style.words.settledAfter} ${duration(settledAt.ms - time.at.ms)}`)]];
}

function moment(at: Instant, { times, view }: Context): string {
  const clock = times.clock({ precision: 'minute', at });
  const date = times.date(at);
  return date === times.date(view.incident.startedAt) ? clock : `${date} ${clock}`;
}
