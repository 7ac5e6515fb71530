import type { EventView } from '../../src/incident/views.ts';
import { lineOf } from '../composer/composer-store.ts';
import { type Due, duesOf } from '../promises/due.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';
import { selectedEvent } from './record.ts';

/** Takes the timer that the line in the composer offers, or gives it back. */
export function toggleTimer(screen: Screen): void {
  if (screen.composer.toggleTimer()) return;
  screen.notices.done(
    'This line promises nothing for a time. Write “back in 10 min” or “next update 14:30”.',
  );
}

/** What has run out is done; if nothing has, the promise that is due next. */
export async function settleDue(screen: Screen): Promise<void> {
  const { situation } = screen.situation.getState();
  const dues = situation === null ? [] : duesOf(situation);
  const now = screen.environment.now();
  const due = dues.find(({ at }) => at.ms <= now) ?? dues.find(({ what }) => what === 'promise');
  if (due === undefined) return screen.notices.done('Nothing that was promised is open.');
  await settle(screen, due);
}

async function settle(screen: Screen, due: Due): Promise<void> {
  if (due.what === 'promise') return setMet(screen, due.event, true);
  if (due.what === 'update') return beginUpdate(screen);
  const { incident } = screen.situation.getState();
  if (incident === null) return;
  await attempt(screen, async () => {
    const looked = { incident, event: due.event.id, reviewAt: null, reason: 'Looked at again' };
    screen.log.accept(await screen.client.call('event.amend', looked));
    return `#${due.event.label} was looked at again.`;
  });
}

/** An update is written, not ticked off: the composer holds its beginning. */
function beginUpdate(screen: Screen): void {
  const { text } = lineOf(screen.composer.store.getState());
  if (!/^\s*\//.test(text)) screen.composer.type(`/update ${text}`);
  screen.focus.go('composer');
}

/** Notes that the promise of the selected line is done, or that it is not. */
export async function toggleMet(screen: Screen): Promise<void> {
  const event = selectedEvent(screen);
  if (event?.promise == null) return screen.notices.done('This line promises nothing for a time.');
  await setMet(screen, event, event.promise.metAt === null);
}

async function setMet(screen: Screen, { id, label }: EventView, promiseMet: boolean): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  if (incident === null) return;
  await attempt(screen, async () => {
    const met = await screen.client.call('event.amend', { incident, event: id, promiseMet });
    screen.log.accept(met);
    return promiseMet ? `What #${label} promised is done.` : `What #${label} promised is open again.`;
  });
}

/** How often stakeholders are told from now on, in minutes; null: nobody promised that. */
export async function setCadence(screen: Screen, cadence: number | null): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  if (incident === null) return;
  await attempt(screen, async () => {
    await screen.client.call('incident.set', { incident, cadence });
    await screen.detail.refresh();
    return cadence === null
      ? 'No update is promised any more.'
      : `An update is promised every ${cadence} min.`;
  });
}
