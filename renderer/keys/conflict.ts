import type { Command, Scope } from '../commands/command.ts';

/** Scopes that count at the same place. In the log the keys of an empty composer count too. */
const TOGETHER: readonly (readonly [Scope, Scope])[] = [
  ['log', 'empty-composer'],
  ['composer', 'empty-composer'],
];

const meet = (a: Scope, b: Scope): boolean =>
  a === b ||
  a === 'anywhere' ||
  b === 'anywhere' ||
  TOGETHER.some(([one, other]) => (a === one && b === other) || (a === other && b === one));

/** The command that already has this key where the given one counts. */
export function conflictOf(
  commands: readonly Command[],
  command: Command,
  keys: string,
): Command | undefined {
  return commands.find(
    (other) =>
      other.id !== command.id &&
      meet(other.scope, command.scope) &&
      other.keys.some((key) => key.toLowerCase() === keys.toLowerCase()),
  );
}
