import type { ReactNode } from 'react';
import { allCommands } from '../commands/all-commands.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { useScreen } from '../shell/use-screen.ts';

/** Runs a command and shows the key that would, too. */
export function PageButton({
  command,
  children,
}: {
  readonly command: string;
  readonly children: ReactNode;
}) {
  const screen = useScreen();
  const run = (): void => {
    allCommands(screen)
      .find(({ id }) => id === command)
      ?.run();
  };
  return (
    <button type="button" className="small-button with-key" onClick={run}>
      {children} <CommandKeys command={command} />
    </button>
  );
}
