import type { KeyboardEvent } from 'react';
import type { Command } from '../commands/command.ts';
import { Keys } from '../look/keys.tsx';
import type { KeyChange } from './use-key-change.ts';

interface KeyRowProps {
  readonly command: Command;
  readonly index: number;
  /** Whether its key is the person's own choice. */
  readonly changed: boolean;
  readonly change: KeyChange;
}

/** A command and its keys. Enter waits for a new key; whatever is pressed then does nothing else. */
export function KeyRow({ command, index, changed, change }: KeyRowProps) {
  const waiting = change.waiting === command.id;
  const problem = change.problem?.command === command.id ? change.problem.text : null;
  const onKeyDown = (press: KeyboardEvent): void => {
    if (waiting) {
      press.preventDefault();
      press.stopPropagation();
      void change.press(command, press.nativeEvent);
    } else if (press.key === 'Delete' || press.key === 'Backspace') {
      press.preventDefault();
      void change.reset(command);
    }
  };
  return (
    <div className="key-entry">
      <button
        type="button"
        className="key-row"
        data-index={index}
        data-waiting={waiting || undefined}
        onKeyDown={onKeyDown}
        onClick={() => change.begin(command)}
        onBlur={() => waiting && change.leave()}
      >
        <span className="key-caps">
          {waiting ? (
            <span className="key-wanted">Press a key</span>
          ) : (
            command.keys.map((key) => <Keys key={key} keys={key} />)
          )}
          {!waiting && command.keys.length === 0 && <span className="is-faint">no key</span>}
        </span>
        <span>
          {command.name}
          {changed && <span className="hint"> changed</span>}
        </span>
      </button>
      {problem !== null && (
        <p className="key-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
