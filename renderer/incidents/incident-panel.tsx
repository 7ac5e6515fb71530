import { useRef } from 'react';
import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { Icon } from '../look/icons.tsx';
import { Keys } from '../look/keys.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { Hits } from './hits.tsx';
import { IncidentList } from './incident-list.tsx';
import './incident-panel.css';

/** Every incident, and the search over all of them. */
export function IncidentPanel() {
  const screen = useScreen();
  const { hits, words, failure } = useStore(screen.search.store);
  const chosen = useStore(screen.incidents.store, (state) => state.chosen);
  const open = useStore(screen.layout, (state) => state.listOpen);
  const input = useRef<HTMLInputElement>(null);
  useFocusPlace('search', () => {
    input.current?.focus();
    input.current?.select();
    return input.current !== null;
  });
  const begin = (): void => {
    void screen.choose(null);
    screen.layout.setState({ listOpen: false });
    screen.focus.go('composer');
  };
  return (
    <nav className="panel incident-panel" data-open={open || undefined} aria-label="Incidents">
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          className="field"
          aria-label="Search every incident"
          placeholder="Search"
          value={words}
          onChange={({ target }) => screen.search.type(target.value)}
          onKeyDown={(press) => {
            if (press.key !== 'Escape' || words === '') return;
            press.stopPropagation();
            screen.search.type('');
          }}
        />
      </div>
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
            <Keys keys="Alt+N" />
          </button>
          <IncidentList />
        </>
      ) : (
        <Hits hits={hits} />
      )}
    </nav>
  );
}
