import { type KeyboardEvent, useState } from 'react';
import type { Names } from '../../src/recorder/contract.ts';
import { type Completion, completionAt, type Option } from './completion.ts';

export interface Menu {
  /** Null while there is nothing to choose, or it was dismissed. */
  readonly completion: Completion | null;
  readonly active: number;
  /** The caret or the text has moved. */
  follow(text: string, caret: number): void;
  /** Whether the key was the menu's. */
  onKey(press: KeyboardEvent): boolean;
}

/**
 * The menu of kinds and names. The focus stays in the textarea, so that one types on; the textarea names the
 * active option (aria-activedescendant).
 */
export function useMenu(names: Names, choose: (option: Option) => void): Menu {
  const [at, setAt] = useState({ text: '', caret: 0 });
  /** Which option is active, for what was being typed when an arrow was pressed. */
  const [moved, setMoved] = useState({ key: '', active: 0 });
  const [dismissed, setDismissed] = useState(false);
  const found = completionAt(at.text, at.caret, names);
  const completion = dismissed ? null : found;
  const hasMoved = completion !== null && moved.key === completion.key;
  const active = hasMoved ? Math.min(moved.active, completion.options.length - 1) : 0;

  return {
    completion,
    active,
    follow(text, caret) {
      if (text === at.text && caret === at.caret) return;
      setAt({ text, caret });
      if (completionAt(text, caret, names) === null) setDismissed(false);
    },
    onKey({ key: pressed }) {
      if (completion === null) return false;
      const { options, key } = completion;
      const to = arrowTo(pressed, completion, hasMoved ? active : null);
      const option = options[active];
      if (to !== null) setMoved({ key, active: (to + options.length) % options.length });
      else if (pressed === 'Escape') setDismissed(true);
      else if (option !== undefined && chooses(pressed, completion, hasMoved)) choose(option);
      else return false;
      return true;
    },
  };
}

/** Where an arrow leads. A menu in which Enter chooses at once has its first option active from the beginning. */
function arrowTo(pressed: string, { enterChooses }: Completion, active: number | null): number | null {
  if (pressed === 'ArrowUp') return (active ?? 0) - 1;
  if (pressed !== 'ArrowDown') return null;
  return active === null ? Number(enterChooses) : active + 1;
}

const chooses = (pressed: string, { enterChooses }: Completion, hasMoved: boolean): boolean =>
  pressed === 'Tab' || (pressed === 'Enter' && (enterChooses || hasMoved));
