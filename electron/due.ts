import type { Due } from '../src/recorder/glance.ts';
import type { Moment } from './pulse.ts';

/** What has been due for longer is no news: the computer slept, or the recorder was not there. Milliseconds. */
const NEWS_FOR = 15 * 60_000;

/** What is told of something that is due. */
export interface DueNotice {
  readonly title: string;
  readonly body: string;
}

/** Tells each thing that becomes due, once. @returns what to call with every moment */
export function watchDues(tell: (notice: DueNotice) => void): (moment: Moment) => void {
  const told = new Set<string>();
  return ({ glance, now, beat }) => {
    for (const due of glance?.dues ?? []) {
      if (due.at > now || told.has(due.key)) continue;
      told.add(due.key);
      if (now - due.at <= NEWS_FOR) tell(noticeOf(due, beat.title));
    }
  };
}

function noticeOf({ what, text }: Due, incident: string): DueNotice {
  if (what === 'update') return { title: 'An update to stakeholders is due', body: incident };
  return { title: 'Something promised is due', body: `${text} (${incident})` };
}

/** How many promises are past their time. */
export function overdueCount({ glance, now }: Moment): number {
  return glance?.dues.filter(({ at }) => at <= now).length ?? 0;
}
