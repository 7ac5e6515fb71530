import type { Screen } from '../shell/screen.ts';
import type { Command } from './command.ts';
import { handOverCommands } from './hand-over-commands.ts';
import { incidentCommands } from './incident-commands.ts';
import { isPress, type Press } from './keys.ts';
import { lineCommands } from './line-commands.ts';
import { recordCommands } from './record-commands.ts';
import { safetyCommands } from './safety-commands.ts';
import { screenCommands } from './screen-commands.ts';

/** Every command with the keys that it has of itself. */
export function ownCommands(screen: Screen): Command[] {
  return [
    ...recordCommands(screen),
    ...lineCommands(screen),
    ...incidentCommands(screen),
    ...handOverCommands(screen),
    ...safetyCommands(screen),
    ...screenCommands(screen),
  ];
}

/** Every command, with the keys that the person has chosen, also those that cannot be run now. */
export function knownCommands(screen: Screen): Command[] {
  const { changed } = screen.keys.store.getState();
  return ownCommands(screen).map((command) => {
    const keys = changed[command.id];
    return keys === undefined ? command : { ...command, keys };
  });
}

/** Everything that can be done by command now. The palette and the keys come from here. */
export function allCommands(screen: Screen): Command[] {
  const { chosen } = screen.incidents.store.getState();
  return knownCommands(screen).filter(({ ofIncident }) => ofIncident !== true || chosen !== null);
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
