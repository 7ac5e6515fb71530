/** What Electron calls a key that the screen calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  Enter: 'Return',
};

/** What Electron takes for a key: one character that can be seen, or one of these names. */
const KNOWN =
  /^(?:[!-~]|F(?:[1-9]|1\d|2[0-4])|Up|Down|Left|Right|Esc|Return|Delete|Home|End|PageUp|PageDown|Space|Tab|Backspace|Insert)$/;

/**
 * `Mod+Shift+Z` as a menu shows it: `CommandOrControl+Shift+Z`. Null for a key that no menu can show.
 * @param mac there Option and a letter write a character, so the screen holds Control as well
 */
export function acceleratorOf(keys: string, mac: boolean): string | null {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const named = NAMES[key] ?? key;
  if (!KNOWN.test(named)) return null;
  const letterOnMac = mac && /^Alt\+[A-Z]$/.test(keys);
  const held = [...(letterOnMac ? ['Control'] : []), ...parts.map((part) => NAMES[part] ?? part)];
  return [...held, named.length === 1 ? named.toUpperCase() : named].join('+');
}
