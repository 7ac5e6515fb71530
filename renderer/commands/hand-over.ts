import type { StatusUpdate } from '../../src/recorder/contract.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';

export type StatusForm = keyof StatusUpdate;

export const STATUS_FORM_WORDS: Readonly<Record<StatusForm, string>> = {
  plain: 'plain text',
  slack: 'Slack',
  markdown: 'Markdown',
};

const chosen = (screen: Screen): string | null => screen.incidents.store.getState().chosen;

/**
 * The clipboard is asked at once and given a promise: it may be written to only for a moment after a key or a click.
 * If the text cannot be had, that is what is said, and not what the clipboard makes of it.
 */
async function copyText(screen: Screen, text: Promise<string>): Promise<void> {
  await Promise.all([text, screen.hand.copyText(text)]);
}

/** Puts the page for the next scribe on the clipboard. */
export async function copyHandOver(screen: Screen): Promise<void> {
  const incident = chosen(screen);
  if (incident === null) return;
  await attempt(screen, async () => {
    await copyText(
      screen,
      screen.client.call('handover', { incident }).then(({ text }) => text),
    );
    return 'The hand-over is copied; paste it into the chat.';
  });
}

/** Takes over as scribe, which becomes an event. */
export async function acceptHandOver(screen: Screen): Promise<void> {
  const incident = chosen(screen);
  if (incident === null) return;
  await attempt(screen, async () => {
    const logged = await screen.client.call('handover.accept', { incident });
    screen.logged(incident, logged);
    await screen.refresh();
    return `You are the scribe now; #${logged.event.label} says so.`;
  });
}

export async function copyStatus(screen: Screen, form: StatusForm): Promise<void> {
  const incident = chosen(screen);
  if (incident === null) return;
  await attempt(screen, async () => {
    await copyText(
      screen,
      screen.client.call('status.update', { incident }).then((update) => update[form]),
    );
    return `The status update is copied, as ${STATUS_FORM_WORDS[form]}.`;
  });
}
