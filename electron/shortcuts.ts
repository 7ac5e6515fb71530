import type { GlobalShortcut } from 'electron';
import { RecorderError } from '../src/failure.ts';
import type { Shortcut, ShortcutName } from './bridge.ts';

type Keys = Readonly<Record<ShortcutName, string | null>>;

export interface Shortcuts {
  /** Each with why it does not work, if it does not. */
  list(): readonly Shortcut[];
  /**
   * Gives a shortcut other keys, or none.
   * @throws RecorderError if the system refuses them; those that were there before stay.
   */
  set(name: ShortcutName, keys: string | null): Shortcut;
}

/** The keys that work wherever the focus is. One that the system refuses is known and said, never dropped in silence. */
export function openShortcuts(
  system: Pick<GlobalShortcut, 'register' | 'unregister'>,
  wanted: Keys,
  actions: Readonly<Record<ShortcutName, () => void>>,
): Shortcuts {
  const all = new Map<ShortcutName, Shortcut>();

  const take = (name: ShortcutName, keys: string | null): Shortcut => {
    if (keys === null) return { name, keys, problem: null };
    const other = [...all.values()].find((shortcut) => shortcut.name !== name && shortcut.keys === keys);
    if (other !== undefined)
      return { name, keys, problem: `${keys} is already the recorder’s own shortcut.` };
    try {
      const taken = system.register(keys, actions[name]);
      const problem = taken ? null : `The system does not give ${keys} away: another program has it.`;
      return { name, keys, problem };
    } catch {
      return { name, keys, problem: `“${keys}” is no combination of keys, such as CommandOrControl+Alt+L.` };
    }
  };
  const release = ({ keys, problem }: Shortcut): void => {
    if (keys !== null && problem === null) system.unregister(keys);
  };

  for (const name of ['capture', 'mark'] as const) all.set(name, take(name, wanted[name]));
  return {
    list: () => [...all.values()],
    set(name, keys) {
      const before = all.get(name) ?? { name, keys: null, problem: null };
      if (before.keys === keys && before.problem === null) return before;
      const next = take(name, keys);
      if (next.problem !== null) throw new RecorderError('refused', next.problem, 'Choose other keys.');
      release(before);
      all.set(name, next);
      return next;
    },
  };
}

/** What is said of shortcuts that do not work. Null if all of them do. */
export function refusedText(shortcuts: readonly Shortcut[]): string | null {
  const problems = shortcuts.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return problems.length === 0 ? null : `${problems.join(' ')} Choose other keys in the small composer.`;
}
