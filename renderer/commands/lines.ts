import type { HypothesisState } from '../../src/incident/words.ts';
import type { InputOf } from '../../src/recorder/contract.ts';
import { HYPOTHESIS_WORDS } from '../look/words.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';
import { leaveLine, selectedEvent } from './record.ts';

/** What is done to the selected line by one key. */

/** Says how a hypothesis came out. */
export async function judge(screen: Screen, hypothesis: HypothesisState): Promise<void> {
  await amendHypothesis(screen, { hypothesis }, HYPOTHESIS_WORDS[hypothesis]);
}

/** A test of the hypothesis begins, or has not begun after all. */
export async function toggleTest(screen: Screen): Promise<void> {
  const begun = selectedEvent(screen)?.testedAt !== null;
  await amendHypothesis(
    screen,
    { testedAt: begun ? null : 'now' },
    begun ? 'not tested yet' : 'being tested',
  );
}

async function amendHypothesis(
  screen: Screen,
  change: Pick<InputOf<'event.amend'>, 'hypothesis' | 'testedAt'>,
  words: string,
): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  const event = selectedEvent(screen);
  if (incident === null || event?.kind !== 'hypothesis') return;
  await attempt(screen, async () => {
    const amended = await screen.client.call('event.amend', { incident, event: event.id, ...change });
    screen.log.accept(amended);
    return `#${amended.label} is ${words}.`;
  });
}

/** Shows everything that was ever said in the line, or no longer. */
export function toggleHistory(screen: Screen): void {
  const { selected, doing } = screen.lines.store.getState();
  if (selected === null) return;
  if (doing === 'history') screen.lines.rest();
  else screen.lines.go(selected, 'history');
}

/** Shows the pictures of the line large, to be described. */
export function openPicture(screen: Screen): void {
  const { selected, doing } = screen.lines.store.getState();
  if (selected === null) return;
  if (doing === 'picture') leaveLine(screen);
  else if (screen.pictures.getState().byEvent.has(selected)) screen.lines.go(selected, 'picture');
  else screen.notices.done('This line has no picture. Paste one, or drop it on the screen.');
}

/** The same for the picture that was attached last, from wherever the focus is. */
export function describeLastPicture(screen: Screen): void {
  const { detail } = screen.detail.store.getState();
  const last = detail?.attachments.findLast(({ event }) => event !== null);
  if (last?.event == null) {
    screen.notices.done('There is no picture yet. Paste one, or drop it on the screen.');
    return;
  }
  screen.show('log');
  screen.lines.go(last.event, 'picture', 'composer');
}
