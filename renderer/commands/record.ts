import type { Milestone } from '../../src/incident/words.ts';
import { lineOf } from '../composer/composer-store.ts';
import { withLead, withoutLead } from '../composer/lead.ts';
import { lastCommitted } from '../log/merge-events.ts';
import { MILESTONE_WORDS } from '../look/words.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';

const chosen = (screen: Screen): string | null => screen.incidents.store.getState().chosen;

/** Marks a milestone at this moment. What stands in the composer stays. */
export async function mark(screen: Screen, milestone: Milestone): Promise<void> {
  const { client, environment } = screen;
  const incident = chosen(screen);
  const firstKeyAt = environment.now();
  const id = environment.newId();
  await attempt(screen, async () => {
    const event = { kind: 'milestone', milestone, text: '', firstKeyAt, id } as const;
    screen.logged(incident, await client.call('event.log', { incident, ...event }));
    return `Marked: ${MILESTONE_WORDS[milestone]}.`;
  });
}

/** Puts the line in the composer further back; null takes that back. */
export function lead(screen: Screen, seconds: number | null): void {
  const { text } = lineOf(screen.composer.store.getState());
  screen.composer.type(seconds === null ? withoutLead(text) : withLead(text, seconds));
  screen.focus.go('composer');
}

export async function undo(screen: Screen, way: 'undo' | 'redo'): Promise<void> {
  const incident = chosen(screen);
  if (incident === null) return;
  const [did, left] = way === 'undo' ? ['Undone', 'undo'] : ['Done again', 'do again'];
  await attempt(screen, async () => {
    const undone = await screen.client.call(way, { incident });
    await screen.refresh();
    return undone === null ? `Nothing is left to ${left}.` : `${did}: ${undone.description}.`;
  });
}

export function editLast(screen: Screen): void {
  const last = lastCommitted(screen.log.store.getState().events);
  if (last === null) return;
  screen.show('log');
  screen.lines.go(last.id, 'editing', 'composer');
}

/** Leaves a line that was edited or struck, or was not in the end; the focus goes back where it came from. */
export function leaveLine(screen: Screen): void {
  if (screen.lines.store.getState().back === 'line') screen.lines.rest();
  else {
    screen.lines.clear();
    screen.focus.go('composer');
  }
}

/** Begins to edit or strike the selected line. A struck line is brought back without a word. */
export function begin(screen: Screen, doing: 'editing' | 'striking'): void {
  const event = selectedEvent(screen);
  if (event === null) return;
  if (event.struck !== null) void restore(screen, event.id);
  else screen.lines.go(event.id, doing);
}

async function restore(screen: Screen, event: string): Promise<void> {
  const incident = chosen(screen);
  if (incident === null) return;
  await attempt(screen, async () => {
    const restored = await screen.client.call('event.restore', { incident, event });
    screen.log.accept(restored);
    return `#${restored.label} is back.`;
  });
}

export function selectedEvent(screen: Screen) {
  const { selected } = screen.lines.store.getState();
  return screen.log.store.getState().events.find((event) => event.id === selected) ?? null;
}

/** Moves the selection: by so many lines, or to an end. Without a selection it begins at the newest line. */
export function moveSelection(screen: Screen, by: number | 'first' | 'last'): void {
  const { events } = screen.log.store.getState();
  const { selected } = screen.lines.store.getState();
  const at = events.findIndex((event) => event.id === selected);
  const last = events.length - 1;
  const to = by === 'first' ? 0 : by === 'last' || at < 0 ? last : Math.min(last, Math.max(0, at + by));
  const event = events[to];
  if (event !== undefined) screen.lines.go(event.id);
}

/** Goes to the next incident of the list, or to the one before; its composer has the focus. */
export function stepIncident(screen: Screen, by: 1 | -1): void {
  const { list, chosen: now } = screen.incidents.store.getState();
  const ids = list.map(({ id }) => id);
  const at = now === null ? -1 : ids.indexOf(now);
  const next = at < 0 ? ids.at(by === 1 ? 0 : -1) : ids[(at + by + ids.length) % ids.length];
  if (next === undefined) return;
  void screen.choose(next);
  screen.focus.go('composer');
}
