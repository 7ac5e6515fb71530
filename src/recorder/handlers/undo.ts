import type { Change } from '../../incident/change.ts';
import { type Inversion, redoDraft, undoDraft } from '../../incident/undo.ts';
import type { Undone } from '../contract.ts';
import { findIncident } from '../find.ts';
import type { Context, Handlers } from '../handler.ts';

/** Taking back and bringing back. What to is told from the record alone, so it outlives a restart. */
export const undoHandlers = {
  undo: (context, { incident }) => append(context, incident, undoDraft),
  redo: (context, { incident }) => append(context, incident, redoDraft),
} satisfies Partial<Handlers>;

type Invert = (changes: readonly Change[], replica: string, newId: string) => Inversion | null;

function append({ store, author, newId }: Context, reference: string, invert: Invert): Undone | null {
  const { id } = findIncident(store, reference);
  return store.transaction(() => {
    const inversion = invert(store.changes(id), store.replica, newId());
    if (inversion === null) return null;
    store.append(id, author, [inversion.draft]);
    return { description: inversion.description };
  });
}
