import { useStore } from 'zustand';
import { allCommands } from '../commands/all-commands.ts';
import { Keys } from '../look/keys.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './command-keys.css';

/** The key that a command has now, as its caps; nothing if it has none. */
export function CommandKeys({ command }: { readonly command: string }) {
  const screen = useScreen();
  useStore(screen.keys.store);
  const [first] = allCommands(screen).find(({ id }) => id === command)?.keys ?? [];
  return first === undefined ? null : <Keys keys={first} />;
}
