import type { RecorderClient } from '../src/recorder/contract.ts';
import { asFailure } from '../src/recorder/failures.ts';
import type { Moment } from './pulse.ts';
import { milestoneText } from './tray-menu.ts';

/** Marks the milestone that comes next, as of now, and says so outside the window: nobody looks at it. */
export async function markNext(
  recorder: RecorderClient,
  { glance, beat }: Moment,
  say: (title: string, body: string) => void,
): Promise<void> {
  const milestone = glance?.nextMilestone ?? null;
  if (glance === null) return say('No incident is running', 'Log a line first: it opens one.');
  if (milestone === null) return say('Every milestone is marked', beat.title);
  try {
    const { incident } = glance;
    const event = { kind: 'milestone', milestone, text: '', firstKeyAt: Date.now() } as const;
    await recorder.call('event.log', { incident, ...event });
    say(`Marked: ${milestoneText(milestone)}`, beat.title);
  } catch (error) {
    const { message, hint } = asFailure(error);
    say(message, hint);
  }
}
