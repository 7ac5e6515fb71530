import { KindMark } from '../look/kind-mark.tsx';
import type { KindOption } from './kind-query.ts';
import './kind-menu.css';

export const KIND_MENU = 'kind-menu';
export const optionId = (word: string): string => `kind-${word}`;

interface KindMenuProps {
  readonly options: readonly KindOption[];
  readonly active: number;
  onChoose(option: KindOption): void;
}

export function KindMenuList({ options, active, onChoose }: KindMenuProps) {
  return (
    <div id={KIND_MENU} role="listbox" aria-label="Kind of the line" className="kind-menu">
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are taken in the textarea, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: the textarea names it as its active descendant.
        <div
          key={option.word}
          id={optionId(option.word)}
          role="option"
          className="kind-option"
          aria-selected={index === active}
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => onChoose(option)}
          ref={index === active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
        >
          <KindMark kind={option.kind} milestone={option.milestone} />
          <span className="kind-typed">/{option.word}</span>
        </div>
      ))}
    </div>
  );
}
