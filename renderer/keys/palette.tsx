import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
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

/** What scrolls must be reachable by key also for those who do not know that the arrows lead through it. */
const reachableByTab = (list: HTMLElement | null): void => list?.setAttribute('tabindex', '0');

/** Every command by its name. */
export function Palette() {
  const screen = useScreen();
  const [typed, setTyped] = useState('');
  const commands = useMemo(() => [...allCommands(screen), ...goToIncidentCommands(screen)], [screen]);
  const shown = useMemo(() => matching(commands, typed).slice(0, MOST), [commands, typed]);
  const run = (command: Command | undefined): void => {
    screen.layout.setState({ overlay: null });
    // The focus goes back to where it was before the command moves it.
    setTimeout(() => command?.run());
  };
  return (
    <Overlay label="Commands" className="palette">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label="Command" autoFocus className="palette-field">
          <Input placeholder="Type a command" className="palette-input" />
        </SearchField>
        <ListBox
          aria-label="Commands"
          className="palette-list"
          ref={reachableByTab}
          items={shown}
          onAction={(id) => run(shown.find((command) => command.id === id))}
          renderEmptyState={() => <p className="hint palette-none">No command has these words.</p>}
        >
          {({ id, name, keys: [first], group }) => (
            <ListBoxItem id={id} textValue={name} className="palette-item">
              <span className="palette-group">{group}</span>
              <span className="palette-name">{name}</span>
              {first !== undefined && <Keys keys={first} />}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Overlay>
  );
}
