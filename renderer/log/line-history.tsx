import { useEffect, useState } from 'react';
import type { EventRevision, EventView } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import { failureLine, failureOf } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { dayAndTime } from '../look/time-text.ts';
import { useScreen } from '../shell/use-screen.ts';
import { Difference } from './difference.tsx';
import './line-history.css';
import { type FieldChange, type Told, tellHistory } from './revision-words.ts';

/** Everything that was ever said in a line: who changed what, when and why. Nothing of it can be changed. */
export function LineHistory({ event }: { readonly event: EventView }) {
  const revisions = useHistory(event);
  if (revisions === null) return null;
  if ('message' in revisions) return <FailureLine>{failureLine(revisions)}</FailureLine>;
  return (
    <section className="line-history" aria-label={`History of line ${event.label}`}>
      <ol>
        {tellHistory(revisions).map((told) => (
          <Revision key={told.change} told={told} offset={event.committedAt.offset} />
        ))}
      </ol>
      <p className="hint">
        <kbd>h</kbd> closes it
      </p>
    </section>
  );
}

function useHistory(event: EventView): readonly EventRevision[] | Failure | null {
  const { client, incidents } = useScreen();
  const [history, setHistory] = useState<readonly EventRevision[] | Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was changed since is read again.
  useEffect(() => {
    const incident = incidents.store.getState().chosen;
    if (incident === null) return;
    let gone = false;
    const read = client.call('event.history', { incident, event: event.id }).catch(failureOf);
    void read.then((result) => {
      if (!gone) setHistory(result);
    });
    return () => {
      gone = true;
    };
  }, [client, incidents, event.id, event.revisions]);
  return history;
}

function Revision({ told, offset }: { readonly told: Told; readonly offset: number }) {
  return (
    <li className="revision">
      <span className="revision-head">
        <time>{dayAndTime({ ms: told.at, offset })}</time> {told.author}
      </span>
      <span className="revision-changes">
        {told.purged && <span>what it said was erased for good</span>}
        {told.changes.map((change) => (
          <Change key={change.field} change={change} />
        ))}
        {told.reason !== null && <span className="is-faint">because: {told.reason}</span>}
      </span>
    </li>
  );
}

function Change({ change }: { readonly change: FieldChange }) {
  const { field, before, after } = change;
  if (field === 'text')
    return (
      <span className="revision-text">
        {before === null ? <bdi>{after}</bdi> : <Difference before={before} after={after} />}
      </span>
    );
  return (
    <span>
      {field}: {before !== null && `${before} → `}
      {after}
    </span>
  );
}
