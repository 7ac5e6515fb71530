import { type KeyboardEvent, useState } from 'react';
import { type KindOption, kindOptions, kindQuery } from './kind-query.ts';

export interface KindMenu {
  readonly options: readonly KindOption[];
  readonly active: number;
  readonly open: boolean;
  /** The caret or the text has moved. */
  follow(text: string, caret: number): void;
  /** Whether the key was the menu's. */
  onKey(press: KeyboardEvent): boolean;
}

/**
 * The menu of kinds under a `/`. The focus stays in the textarea, so that one types on; the textarea names the
 * active option (aria-activedescendant).
 */
export function useKindMenu(choose: (option: KindOption) => void): KindMenu {
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const options = query === null ? [] : kindOptions(query);
  const open = options.length > 0 && !dismissed;

  return {
    options,
    active: Math.min(active, options.length - 1),
    open,
    follow(text, caret) {
      const next = kindQuery(text, caret);
      if (next === query) return;
      setQuery(next);
      setActive(0);
      if (next === null) setDismissed(false);
    },
    onKey(press) {
      if (!open) return false;
      const option = options[active];
      const count = options.length;
      if (press.key === 'ArrowDown') setActive((active + 1) % count);
      else if (press.key === 'ArrowUp') setActive((active + count - 1) % count);
      else if (press.key === 'Escape') setDismissed(true);
      else if ((press.key === 'Enter' || press.key === 'Tab') && option !== undefined) choose(option);
      else return false;
      return true;
    },
  };
}
