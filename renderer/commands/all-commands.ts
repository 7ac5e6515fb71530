import type { Screen } from '../shell/screen.ts';
import type { Command } from './command.ts';
import { incidentCommands } from './incident-commands.ts';
import { isPress, type Press } from './keys.ts';
import { lineCommands } from './line-commands.ts';
import { recordCommands } from './record-commands.ts';
import { screenCommands } from './screen-commands.ts';

/** Everything that can be done by command now. The palette, the key sheet and the keys all come from here. */
export function allCommands(screen: Screen): Command[] {
  return [
    ...recordCommands(screen),
    ...lineCommands(screen),
    ...incidentCommands(screen),
    ...screenCommands(screen),
  ];
}

/** The command that a press means in one of these scopes. */
export function commandFor(
  commands: readonly Command[],
  press: Press,
  scopes: readonly Command['scope'][],
  mac: boolean,
): Command | undefined {
  return commands.find(
    ({ scope, keys }) => scopes.includes(scope) && keys.some((key) => isPress(press, key, mac)),
  );
}
