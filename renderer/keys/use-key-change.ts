import { useState } from 'react';
import { failureLine, failureOf } from '../client/failure.ts';
import { knownCommands } from '../commands/all-commands.ts';
import type { Command } from '../commands/command.ts';
import { keyCaps, type Press } from '../commands/keys.ts';
import { IS_MAC, useScreen } from '../shell/use-screen.ts';
import { conflictOf } from './conflict.ts';
import { readPress } from './read-press.ts';

export interface KeyChange {
  /** The command that waits for its new key. */
  readonly waiting: string | null;
  readonly problem: { readonly command: string; readonly text: string } | null;
  begin(command: Command): void;
  leave(): void;
  press(command: Command, press: Press): Promise<void>;
  reset(command: Command): Promise<void>;
  resetAll(): Promise<void>;
}

/** The one key that always leads back to the composer. */
const HOME = 'go-composer';

/** Changing a key: a command waits for a press, and takes it unless it cannot be a key or means something already. */
export function useKeyChange(): KeyChange {
  const screen = useScreen();
  const [waiting, setWaiting] = useState<string | null>(null);
  const [problem, setProblem] = useState<KeyChange['problem']>(null);
  const say = (command: Command, text: string): void => setProblem({ command: command.id, text });

  const keep = async (command: Command, keys: readonly string[] | null): Promise<void> => {
    setWaiting(null);
    setProblem(null);
    try {
      await screen.keys.change(command.id, keys);
    } catch (thrown) {
      say(command, `Not changed. ${failureLine(failureOf(thrown))}`);
    }
  };

  return {
    waiting,
    problem,
    begin(command) {
      setProblem(null);
      if (command.id === HOME)
        say(command, 'Esc stays as it is, so that it always leads back to the composer.');
      else setWaiting(command.id);
    },
    leave: () => setWaiting(null),
    async press(command, press) {
      if (press.key === 'Escape') {
        setWaiting(null);
        setProblem(null);
        return;
      }
      const read = readPress(press, command.scope, IS_MAC);
      if (read === null) return;
      if ('problem' in read) return say(command, `${read.problem} Press another one, or Esc.`);
      const other = conflictOf(knownCommands(screen), command, read.keys);
      if (other === undefined) return keep(command, [read.keys]);
      const caps = keyCaps(read.keys, IS_MAC).join('+');
      say(command, `${caps} is the key of “${other.name}”. Press another one, or Esc.`);
    },
    reset: (command) => keep(command, null),
    async resetAll() {
      setWaiting(null);
      setProblem(null);
      try {
        await screen.keys.reset();
      } catch (thrown) {
        screen.notices.failed(failureLine(failureOf(thrown)));
      }
    },
  };
}
