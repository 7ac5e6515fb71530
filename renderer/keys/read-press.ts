import type { Scope } from '../commands/command.ts';
import { PLUS, type Press } from '../commands/keys.ts';

/** What a press would be as a key of a command: its name, why it cannot be one, or nothing yet (`null`). */
export type PressRead = { readonly keys: string } | { readonly problem: string } | null;

const HELD = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'];
const TAKEN = ['Enter', 'Tab', 'Escape', ' '];
/** Copying and pasting work in every field, and stay. */
const CLIPBOARD = ['A', 'C', 'V', 'X'];
/** Where letters are commands, since nothing is written there. */
const LETTERS: readonly Scope[] = ['log', 'page'];

/** Reads a press as the key of a command that counts in this scope. */
export function readPress(press: Press, scope: Scope, mac: boolean): PressRead {
  if (HELD.includes(press.key)) return null;
  const { shiftKey, altKey } = press;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const key = nameOf(press);
  const problem = heldProblem(press, key, mac) ?? keyProblem(key, mod || altKey, mod && !shiftKey, scope);
  if (problem !== null) return { problem };
  const shift = shiftKey && ((key.length > 1 && key !== PLUS) || /^[A-Z0-9]$/i.test(key));
  const parts = [mod && 'Mod', altKey && 'Alt', shift && 'Shift', key];
  return { keys: parts.filter((part) => part !== false).join('+') };
}

/** Why the keys that are held down with it cannot be. */
function heldProblem({ ctrlKey, metaKey, altKey }: Press, key: string, mac: boolean): string | null {
  const [mod, other] = mac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (mod && altKey) return 'On many keyboards these two together write a letter.';
  const isLetter = /^[A-Z]$/i.test(key);
  if (mac && altKey) {
    return isLetter === other ? null : 'On a Mac ⌃ belongs to ⌥ and a letter, and to nothing else.';
  }
  return other ? `${mac ? '⌃' : 'The system key'} belongs to the system.` : null;
}

/** Why the key itself cannot be. */
function keyProblem(key: string, held: boolean, modOnly: boolean, scope: Scope): string | null {
  if (TAKEN.includes(key)) return 'Enter, Tab, Esc and the space bar have a meaning everywhere.';
  if (!held && (key.length === 1 || key === PLUS) && !LETTERS.includes(scope)) {
    return 'A key that writes needs Ctrl or Alt, so that lines can be typed.';
  }
  return modOnly && CLIPBOARD.includes(key) ? 'This key copies, pastes or marks text in every field.' : null;
}

/** A letter or digit by its place where Alt or Shift makes another character of it. */
function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const place = /^(?:Digit|Key)([0-9A-Z])$/.exec(code)?.[1];
  if (key === '+') return PLUS;
  const held = ctrlKey || metaKey || altKey;
  if (place !== undefined && (altKey || (held && shiftKey))) return place;
  return key.length === 1 && (held || shiftKey) ? key.toUpperCase() : key;
}
