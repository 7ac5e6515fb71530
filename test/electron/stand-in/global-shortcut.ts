import { state } from './state.ts';

/** One key, and at least one to hold with it, unless it is a function key. */
const ACCELERATOR =
  /^(?:(?:CommandOrControl|Command|Control|Alt|Shift|Super)\+)+(?:[!-~]|F\d{1,2}|[A-Z][a-z]+)$|^F\d{1,2}$/;

export const globalShortcut = {
  register(accelerator: string, callback: () => void): boolean {
    if (!ACCELERATOR.test(accelerator)) throw new TypeError(`conversion failure from ${accelerator}`);
    if (state.takenKeys.has(accelerator) || state.shortcuts.has(accelerator)) return false;
    state.shortcuts.set(accelerator, callback);
    return true;
  },
  unregister(accelerator: string): void {
    state.shortcuts.delete(accelerator);
  },
  unregisterAll(): void {
    state.shortcuts.clear();
  },
};
