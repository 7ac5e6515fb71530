import { useEffect } from 'react';
import { allCommands, commandFor } from '../commands/all-commands.ts';
import type { Scope } from '../commands/command.ts';
import { lineOf } from '../composer/composer-store.ts';
import type { Screen } from './screen.ts';
import { IS_MAC } from './use-screen.ts';

const OVERLAYS = ['palette', 'keys'];

/** The keys that work wherever the focus is. A part of the screen that has taken a key does not let it come here. */
export function useKeys(screen: Screen): void {
  useEffect(() => {
    const listen = (press: KeyboardEvent): void => onKey(screen, press);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [screen]);
}

function onKey(screen: Screen, press: KeyboardEvent): void {
  if (press.defaultPrevented || press.isComposing) return;
  const command = commandFor(allCommands(screen), press, scopesAt(screen, press.target), IS_MAC);
  const covered = screen.layout.getState().overlay !== null;
  if (covered && !OVERLAYS.includes(command?.id ?? '')) return;
  if (command !== undefined) {
    press.preventDefault();
    command.run();
  } else if (writes(press) && press.target === document.body) {
    // What is typed with the focus nowhere is a line, from its first letter on.
    screen.focus.go('composer');
  }
}

const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

function scopesAt(screen: Screen, target: EventTarget | null): Scope[] {
  const inComposer = target instanceof HTMLElement && target.matches('.composer-text');
  const nowhere = target === document.body;
  const empty = lineOf(screen.composer.store.getState()).text === '';
  return empty && (inComposer || nowhere) ? ['anywhere', 'empty-composer'] : ['anywhere'];
}
