import { useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useStore } from 'zustand';
import type { IncidentSummary } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { shortDate } from '../look/time-text.ts';
import { STATUS_WORDS, UNTITLED } from '../look/words.ts';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { arrowMove } from './arrow-move.ts';

/** The incidents, the last touched first. */
export function IncidentList() {
  const screen = useScreen();
  const { list, chosen, failure } = useStore(screen.incidents.store);
  const view = useRef<VirtualizerHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    list.findIndex(({ id }) => id === chosen),
  );
  const focusOn = (index: number): void => {
    view.current?.scrollToIndex(index, { align: 'nearest' });
    // The button is in the page once the list has scrolled to it.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus(),
    );
  };
  useFocusPlace('list', () => {
    if (list.length > 0) focusOn(at);
    return list.length > 0;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons in it.
    <div
      ref={scroller}
      className="panel-scroller"
      onKeyDown={(press) => {
        const to = arrowMove(press, list.length);
        if (to !== null) focusOn(to);
      }}
    >
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      <Virtualizer ref={view} data={list} keepMounted={[at]}>
        {(incident, index) => (
          <IncidentButton
            key={incident.id}
            incident={incident}
            index={index}
            chosen={incident.id === chosen}
          />
        )}
      </Virtualizer>
    </div>
  );
}

interface IncidentButtonProps {
  readonly incident: IncidentSummary;
  readonly index: number;
  readonly chosen: boolean;
}

function IncidentButton({ incident, index, chosen }: IncidentButtonProps) {
  const screen = useScreen();
  const running = incident.endedAt === null;
  const choose = (): void => {
    void screen.choose(incident.id);
    screen.layout.setState({ listOpen: false });
    screen.focus.go('composer');
  };
  return (
    <button
      type="button"
      className="incident-button"
      data-index={index}
      data-running={running || undefined}
      aria-current={chosen || undefined}
      onClick={choose}
    >
      <span className="incident-sign" />
      <span className="incident-title" dir="auto">
        {incident.title || UNTITLED}
      </span>
      <span className="incident-facts">
        {shortDate(incident.startedAt)}
        {incident.severity !== null && ` · ${incident.severity}`}
        {` · ${STATUS_WORDS[incident.status]}`}
        {running && <span className="for-ears">, running</span>}
      </span>
    </button>
  );
}
