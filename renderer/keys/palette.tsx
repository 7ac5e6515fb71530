import { type KeyboardEvent, useMemo, useState } from 'react';
import { allCommands } from '../commands/all-commands.ts';
import type { Command } from '../commands/command.ts';
import { goToIncidentCommands } from '../commands/incident-commands.ts';
import { Keys } from '../look/keys.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { matching } from './match.ts';
import { Overlay } from './overlay.tsx';
import './palette.css';

/** More than these nobody reads; further letters find the rest. */
const MOST = 60;
const LIST = 'palette-list';
const optionId = (command: Command): string => `palette-${command.id}`;

/**
 * Every command by its name. The focus stays in the field, which names the active option, so that whoever types
 * and presses Enter at once runs what the typed words find.
 */
export function Palette() {
  const screen = useScreen();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const commands = useMemo(() => [...allCommands(screen), ...goToIncidentCommands(screen)], [screen]);
  const shown = useMemo(() => matching(commands, typed).slice(0, MOST), [commands, typed]);
  const chosen = shown[Math.min(active, shown.length - 1)];
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    screen.layout.setState({ overlay: null });
    // The focus goes back to where it was before the command moves it.
    setTimeout(() => command.run());
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    const count = shown.length;
    const to = { ArrowDown: active + 1, ArrowUp: active + count - 1, Home: 0, End: count - 1 }[press.key];
    if (press.key === 'Enter') run(chosen);
    else if (to !== undefined && count > 0) setActive(to % count);
    else return;
    press.preventDefault();
  };
  return (
    <Overlay label="Commands" className="palette">
      <input
        className="palette-input"
        role="combobox"
        aria-label="Command"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={LIST}
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder="Type a command"
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it.
        autoFocus
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={LIST} role="listbox" aria-label="Commands" className="palette-list">
        {shown.map((command) => (
          <PaletteItem
            key={command.id}
            command={command}
            active={command === chosen}
            onRun={() => run(command)}
          />
        ))}
      </div>
      {shown.length === 0 && (
        <p className="hint palette-none" role="status">
          No command has these words.
        </p>
      )}
    </Overlay>
  );
}

interface PaletteItemProps {
  readonly command: Command;
  readonly active: boolean;
  onRun(): void;
}

function PaletteItem({ command, active, onRun }: PaletteItemProps) {
  const { name, group, keys } = command;
  const [first] = keys;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are taken in the field, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the field names it as its active descendant.
    <div
      id={optionId(command)}
      role="option"
      aria-selected={active}
      className="palette-item"
      ref={active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      onMouseDown={(press) => press.preventDefault()}
      onClick={onRun}
    >
      <span className="palette-group">{group}</span>
      <span className="palette-name">{name}</span>
      {first !== undefined && <Keys keys={first} />}
    </div>
  );
}
