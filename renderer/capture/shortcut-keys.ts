/** As much of a keyboard event as keys are told by. */
interface Press {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ALONE = /^F(?:[1-9]|1\d|2[0-4])$/;
const NAMES: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Insert: 'Insert',
  Delete: 'Delete',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};

/**
 * What was pressed, as a global shortcut is written: `CommandOrControl+Alt+L`. Null while only Ctrl and the like are held,
 * and for keys that would be taken from every program there is.
 */
export function shortcutOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Press, mac: boolean): string | null {
  const key = /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1] ?? NAMES[code] ?? code;
  const known = key.length === 1 || ALONE.test(key) || NAMES[code] !== undefined;
  const held = ctrlKey || metaKey || altKey;
  if (!known || (!held && !ALONE.test(key))) return null;
  const main = mac ? metaKey : ctrlKey;
  const other = mac ? ctrlKey : metaKey;
  const parts = [
    ...(main ? ['CommandOrControl'] : []),
    ...(other ? [mac ? 'Control' : 'Super'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key,
  ];
  return parts.join('+');
}

/** As the caps of this computer's keys say it. */
export function shortcutText(keys: string, mac: boolean): string {
  const words = { CommandOrControl: mac ? '⌘' : 'Ctrl', Control: mac ? '⌃' : 'Ctrl', Alt: mac ? '⌥' : 'Alt' };
  const named = { ...words, Shift: mac ? '⇧' : 'Shift', Super: 'Super' } as Readonly<Record<string, string>>;
  return keys
    .split('+')
    .map((part) => named[part] ?? part)
    .join(mac ? '' : '+');
}
