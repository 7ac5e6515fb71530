/** As much of a keyboard event as keys are told by. */
export interface Press {
  readonly key: string;
  /** The place on the keyboard, whatever is printed there. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The name of the key that joins the others. */
export const PLUS = 'Plus';

const PLACES: Readonly<Record<string, string>> = { ',': 'Comma', '.': 'Period', '-': 'Minus' };

function placeOf(key: string): string | undefined {
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  return PLACES[key];
}

/** On a Mac, Option and a letter write ñ, ç and the like; there Control is held as well. */
const writesOnMac = (keys: string): boolean => /^Alt\+(?:Shift\+)?[A-Z]$/.test(keys);

/** Whether a press is this key. A shifted character (`?`) needs no Shift in its name. */
export function isPress(press: Press, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const name = parts.at(-1) ?? '';
  const key = name === PLUS ? '+' : name;
  const mod = parts.includes('Mod');
  const alt = parts.includes('Alt');
  const held = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (held !== mod || other !== (mac && writesOnMac(keys)) || press.altKey !== alt) return false;
  const named = press.key.length > 1 || /^[A-Z0-9]$/i.test(key);
  if (named && press.shiftKey !== parts.includes('Shift')) return false;
  // With Alt some layouts write another character; the place on the keyboard stays.
  const place = alt ? placeOf(key) : undefined;
  return press.key.toLowerCase() === key.toLowerCase() || press.code === place;
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };
const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
  Plus: '+',
};

/** The caps of a key for a person: `['Ctrl', 'K']`, on a Mac `['⌘', 'K']`. */
export function keyCaps(keys: string, mac: boolean): string[] {
  const all = mac && writesOnMac(keys) ? `Ctrl+${keys}` : keys;
  return all.split('+').map((part) => {
    if (mac && MAC[part] !== undefined) return MAC[part];
    return part === 'Mod' ? 'Ctrl' : (SHOWN[part] ?? part);
  });
}
