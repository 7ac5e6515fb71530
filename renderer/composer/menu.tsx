import { KindMark } from '../look/kind-mark.tsx';
import { type Completion, type Option, optionWord } from './completion.ts';
import './menu.css';

export const MENU = 'composer-menu';
export const optionId = (index: number): string => `composer-option-${index}`;

interface MenuListProps {
  readonly completion: Completion;
  readonly active: number;
  onChoose(option: Option): void;
}

/** What can be completed: the list under the caret's line. */
export function MenuList({ completion, active, onChoose }: MenuListProps) {
  return (
    <div id={MENU} role="listbox" aria-label={completion.label} className="menu">
      {completion.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are taken in the textarea, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: the textarea names it as its active descendant.
        <div
          key={optionWord(option)}
          id={optionId(index)}
          role="option"
          className="menu-option"
          aria-selected={index === active}
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => onChoose(option)}
          ref={index === active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
        >
          {option.type === 'kind' ? (
            <KindMark kind={option.kind} milestone={option.milestone} />
          ) : (
            <bdi>{option.name}</bdi>
          )}
          <span className="menu-typed">{optionWord(option)}</span>
        </div>
      ))}
    </div>
  );
}
