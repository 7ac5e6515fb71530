import { useRef } from 'react';
import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { Icon } from '../look/icons.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { Hits } from './hits.tsx';
import { IncidentList } from './incident-list.tsx';
import './incident-panel.css';
import { SearchField } from './search-field.tsx';

/** Every incident, and the search over all of them. */
export function IncidentPanel() {
  const screen = useScreen();
  const panel = useRef<HTMLElement>(null);
  const { hits, failure } = useStore(screen.search.store);
  const chosen = useStore(screen.incidents.store, (state) => state.chosen);
  const open = useStore(screen.layout, (state) => state.listOpen);
  const begin = (): void => {
    void screen.choose(null);
    screen.layout.setState({ listOpen: false });
    screen.focus.go('composer');
  };
  return (
    <nav ref={panel} className="panel incident-panel" data-open={open || undefined} aria-label="Incidents">
      <SearchField onDown={() => panel.current?.querySelector<HTMLElement>('[data-index]')?.focus()} />
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      {hits === null ? (
        <>
          <button
            type="button"
            className="new-incident"
            aria-current={chosen === null || undefined}
            onClick={begin}
          >
            <Icon name="plus" />
            New incident
            <CommandKeys command="incident-new" />
          </button>
          <IncidentList />
        </>
      ) : (
        <Hits hits={hits} />
      )}
    </nav>
  );
}
