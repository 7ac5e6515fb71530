import { MILESTONE_WORDS } from '../look/words.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';

/** What a person answers to the quiet lines. */

/** That nothing has happened is an event, too. What stands in the composer stays. */
export async function logNothingNew(screen: Screen): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  if (incident === null) return;
  const line = { incident, text: 'Nothing new.', firstKeyAt: screen.environment.now() };
  const id = screen.environment.newId();
  await attempt(screen, async () => {
    screen.logged(incident, await screen.client.call('event.log', { ...line, id }));
    return null;
  });
}

/** Of two lines that say one milestone the earlier one stands; the later one stays, as a note. */
export async function letEarlierStand(screen: Screen): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  const twice = screen.offers.twice();
  if (incident === null || twice === null) return screen.notices.done('No milestone is said twice just now.');
  const { milestone, earlier, later } = twice;
  const text = later.text === '' ? { text: `${MILESTONE_WORDS[milestone]}, said again` } : {};
  const note = { kind: 'note', milestone: null, reason: `#${earlier.label} stands` } as const;
  await attempt(screen, async () => {
    const amend = { incident, event: later.id, ...note, ...text };
    screen.log.accept(await screen.client.call('event.amend', amend));
    await screen.detail.refresh();
    return `${MILESTONE_WORDS[milestone]}: #${earlier.label} stands.`;
  });
}

/** Logs the text in the composer as the lines into which its times divide it. */
export async function splitPaste(screen: Screen): Promise<void> {
  const { falls } = screen.paste.getState();
  if (falls === null) return screen.notices.done('No text with several times stands in the composer.');
  await attempt(screen, async () => {
    const incident = falls.incident ?? (await screen.client.call('incident.start', {})).incident;
    const events = falls.events.map(({ text, time }, i) => ({ id: falls.ids[i] ?? '', text, time }));
    const { count } = await screen.client.call('event.log-many', { incident, events });
    screen.composer.clear(falls.incident, falls.text);
    if (falls.incident === null) await screen.choose(incident);
    else await screen.refresh();
    screen.focus.go('composer');
    return `${count} lines logged.`;
  });
}

/** Goes to the line whose correction was refused, with everything that was typed. */
export async function openRefused(screen: Screen): Promise<void> {
  const { corrections } = screen.corrections.store.getState();
  const refused = [...corrections.values()].find(({ failure }) => failure !== null);
  if (refused === undefined) return screen.notices.done('No correction waits.');
  if (refused.incident !== screen.incidents.store.getState().chosen) await screen.choose(refused.incident);
  screen.show('log');
  screen.lines.go(refused.event, refused.wish.what === 'amend' ? 'editing' : 'striking', 'composer');
}

/** After how many minutes without a line the screen asks; 0 never. */
export async function askAfter(screen: Screen, minutes: number): Promise<void> {
  await attempt(screen, async () => {
    await screen.offers.ask(minutes);
    return minutes === 0
      ? 'Quiet is left alone.'
      : `After ${minutes} quiet minutes “nothing new” is offered.`;
  });
}
