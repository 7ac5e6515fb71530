import type { Change, ChangeBody } from './change.ts';

export interface UndoStacks {
  /** What the replica did and did not take back, oldest first. */
  readonly undo: readonly Change[];
  /** What it took back and can bring back, the last taken back at the end. */
  readonly redo: readonly { readonly target: Change; readonly undoneBy: Change }[];
}

/**
 * Where a replica stands between undo and redo, told from the record alone, so that it outlives a restart.
 * Anything new forgets what could be brought back. The incident's opening, purges and purged changes are not
 * taken back.
 */
export function undoStacks(changes: readonly Change[], replica: string): UndoStacks {
  const stacks: Stacks = { undo: [], redo: [] };
  for (const change of changes) {
    if (change.replica === replica && change.body !== null) move(stacks, change, change.body);
  }
  return stacks;
}

interface Stacks {
  readonly undo: Change[];
  readonly redo: { readonly target: Change; readonly undoneBy: Change }[];
}

function move({ undo, redo }: Stacks, change: Change, { undoes, redoes }: ChangeBody): void {
  if (undoes !== undefined) {
    const target = takeLast(undo, ({ id }) => id === undoes);
    if (target !== undefined) redo.push({ target, undoneBy: change });
  } else if (redoes !== undefined) {
    const entry = takeLast(redo, ({ target }) => target.id === redoes);
    if (entry !== undefined) undo.push(entry.target);
  } else if (change.type !== 'body.purged') {
    redo.length = 0;
    if (change.type !== 'incident.opened') undo.push(change);
  }
}

function takeLast<T>(stack: T[], wanted: (entry: T) => boolean): T | undefined {
  const index = stack.findLastIndex(wanted);
  return index === -1 ? undefined : stack.splice(index, 1)[0];
}
