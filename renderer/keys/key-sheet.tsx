import { type KeyboardEvent, useRef, useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { useStore } from 'zustand';
import { knownCommands } from '../commands/all-commands.ts';
import { GROUPS } from '../commands/command.ts';
import { arrowMove } from '../incidents/arrow-move.ts';
import { useScreen } from '../shell/use-screen.ts';
import './key-sheet.css';
import { KeyRow } from './key-row.tsx';
import { matching } from './match.ts';
import { Overlay } from './overlay.tsx';
import { useKeyChange } from './use-key-change.ts';
import { WritingKeys } from './writing-keys.tsx';

/** Every key on one sheet, where it can be found and changed. */
export function KeySheet() {
  const screen = useScreen();
  const changed = useStore(screen.keys.store, (state) => state.changed);
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const change = useKeyChange();
  // Without a word the sheet is about keys; what has none is found by its name.
  const commands = knownCommands(screen).filter(
    ({ id, keys }) => typed !== '' || keys.length > 0 || id in changed,
  );
  const found = new Set(matching(commands, typed).map(({ id }) => id));
  const groups = GROUPS.map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group && found.has(command.id)),
  })).filter((entry) => entry.commands.length > 0);
  const order = groups.flatMap((entry) => entry.commands.map(({ id }) => id));

  const focusOn = (index: number): void =>
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  const onRowsKey = (press: KeyboardEvent): void => {
    if (press.defaultPrevented) return;
    const to = arrowMove(press, order.length);
    if (to !== null) focusOn(to);
  };
  const onFieldKey = (press: KeyboardEvent): void => {
    if (press.key !== 'ArrowDown' && press.key !== 'Enter') return;
    press.preventDefault();
    focusOn(0);
  };

  return (
    <Overlay label="Every key" className="key-sheet">
      <div className="key-sheet-head">
        <Heading slot="title" level={2} className="key-sheet-title">
          Every key
        </Heading>
        <input
          type="search"
          className="field key-find"
          aria-label="Find a command"
          placeholder="Find"
          // biome-ignore lint/a11y/noAutofocus: whoever asks for a key types what for.
          autoFocus
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onFieldKey}
        />
        <p className="hint">
          ↓ goes to the commands, Enter there changes a key, Delete gives back its own. Commands without a key
          are found by name.
        </p>
        {Object.keys(changed).length > 0 && (
          <button type="button" className="small-button" onClick={() => void change.resetAll()}>
            Reset every key
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons in it. */}
      <div ref={list} className="key-rows" onKeyDown={onRowsKey}>
        <div className="key-groups">
          {typed === '' && <WritingKeys />}
          {groups.map((entry) => (
            <section key={entry.group} aria-label={entry.group}>
              <h3>{entry.group}</h3>
              {entry.commands.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  index={order.indexOf(command.id)}
                  changed={command.id in changed}
                  change={change}
                />
              ))}
            </section>
          ))}
          {groups.length === 0 && (
            <p className="hint" role="status">
              No command has these words.
            </p>
          )}
        </div>
      </div>
    </Overlay>
  );
}
