import type { Desktop, DesktopShortcut, ShortcutName } from '../client/desktop.ts';
import { failureLine, failureOf } from '../client/failure.ts';
import { shortcutOf, shortcutText } from './shortcut-keys.ts';

const WORDS: Readonly<Record<ShortcutName, string>> = { capture: 'this window', mark: 'next milestone' };
const MAC = /mac/i.test(navigator.platform);

/** The two global shortcuts, each a button that takes other keys. `say` shows a line to the person. */
export async function showShortcuts(
  row: HTMLElement,
  desktop: Desktop,
  say: (text: string) => void,
): Promise<void> {
  const shortcuts = await desktop.shortcuts();
  row.replaceChildren(...shortcuts.map((shortcut) => shortcutButton(shortcut, desktop, say)));
}

function shortcutButton(
  { name, keys, problem }: DesktopShortcut,
  desktop: Desktop,
  say: (text: string) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'capture-shortcut';
  const show = (text: string): void => {
    button.textContent = `${WORDS[name]}: ${text}`;
  };
  let shown = keys === null ? 'no keys' : shortcutText(keys, MAC);
  show(problem === null ? shown : `${shown} (refused)`);
  if (problem !== null) button.title = problem;

  const choose = async (press: KeyboardEvent): Promise<void> => {
    press.preventDefault();
    press.stopPropagation();
    if (press.key === 'Escape') return end();
    const chosen = press.key === 'Backspace' ? null : shortcutOf(press, MAC);
    if (chosen === null && press.key !== 'Backspace') return;
    try {
      await desktop.setShortcut({ name, keys: chosen });
      shown = chosen === null ? 'no keys' : shortcutText(chosen, MAC);
      say('');
    } catch (thrown) {
      say(failureLine(failureOf(thrown)));
    }
    end();
  };
  const onKey = (press: KeyboardEvent): void => void choose(press);
  const end = (): void => {
    button.removeEventListener('keydown', onKey);
    show(shown);
  };
  button.addEventListener('click', () => {
    button.focus();
    show('press the new keys, Backspace for none');
    button.addEventListener('keydown', onKey);
  });
  button.addEventListener('blur', end);
  return button;
}
