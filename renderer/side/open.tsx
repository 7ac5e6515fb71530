import { useStore } from 'zustand';
import type { HypothesisLife, OpenState } from '../../src/incident/situation.ts';
import type { EventView, IncidentDetail } from '../../src/incident/views.ts';
import { clockTime, duration } from '../../src/time/format.ts';
import { timeText } from '../look/time-text.ts';
import { MILESTONE_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { OpenLine } from './open-line.tsx';

const isOpen = ({ event }: HypothesisLife): boolean => event.hypothesis === 'open';

/** What stands open: states that nothing ended, hypotheses, promises, what is to be done. */
export function Open({ detail }: { readonly detail: IncidentDetail }) {
  const screen = useScreen();
  const situation = useStore(screen.situation, (state) => state.situation);
  const hypotheses = situation?.hypotheses.filter(isOpen) ?? [];
  const promises = situation?.promises ?? [];
  const todo = detail.actions.filter(({ done }) => !done).length;
  const { cadence } = detail.incident;
  return (
    <section>
      <h2>Open</h2>
      <ul className="side-list">
        {situation?.openStates.map((state) => (
          <State key={state.since.event} state={state} />
        ))}
        <Count name="Hypotheses" count={hypotheses.length} />
        {hypotheses.map(({ event }) => (
          <Hypothesis key={event.id} event={event} />
        ))}
        <Count name="Promises" count={promises.length} />
        {promises.map((event) => (
          <OpenLine key={event.id} event={event} more={dueText(event)} />
        ))}
        {cadence !== null && (
          <li className="side-row">
            <span>Update every</span>
            <span className="side-value">{cadence} min</span>
          </li>
        )}
        <li className="side-row">
          <span>Action items</span>
          <button type="button" className="side-value as-link" onClick={() => screen.show('document')}>
            {todo === detail.actions.length ? todo : `${todo} of ${detail.actions.length}`}
          </button>
        </li>
      </ul>
    </section>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <li className="side-row">
      <span>{name}</span>
      <span className="side-value">{count}</span>
    </li>
  );
}

/** An outage that began and was never said to be over. */
function State({ state }: { readonly state: OpenState }) {
  const { lines } = useScreen();
  const { since, endedBy } = state;
  return (
    <li>
      <button
        type="button"
        className="side-open"
        title={`Ended by: ${endedBy.map((milestone) => MILESTONE_WORDS[milestone]).join(' or ')}`}
        onClick={() => lines.go(since.event)}
      >
        {MILESTONE_WORDS[since.milestone]} {timeText(since.time)}, not ended
      </button>
    </li>
  );
}

/** With the time that has gone into it so far, in whole minutes. */
function Hypothesis({ event }: { readonly event: EventView }) {
  const { clock } = useScreen();
  const minutes = useStore(clock.store, ({ now }) => Math.floor((now - event.time.at.ms) / 60_000));
  const spent = minutes < 1 ? 'just now' : duration(minutes * 60_000);
  return <OpenLine event={event} more={event.testedAt === null ? spent : `${spent}, being tested`} />;
}

const dueText = ({ promise }: EventView): string =>
  promise === null ? '' : `for ${clockTime(promise.due, 'minute')}`;
