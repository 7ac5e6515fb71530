import { type FormEvent, useRef, useState } from 'react';
import type { ActionView } from '../../src/incident/views.ts';
import { failureLine, failureOf } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { ActionRow } from './action-row.tsx';
import './actions.css';

interface ActionsProps {
  readonly incident: string;
  readonly actions: readonly ActionView[];
}

/** What is to be done so that it does not happen again. */
export function Actions({ incident, actions }: ActionsProps) {
  return (
    <section className="actions">
      <h2>Action items</h2>
      {actions.length > 0 && (
        <ul className="action-list" aria-label="Action items">
          {actions.map((action) => (
            <ActionRow key={action.id} incident={incident} action={action} />
          ))}
        </ul>
      )}
      <NewAction incident={incident} />
    </section>
  );
}

function NewAction({ incident }: { readonly incident: string }) {
  const screen = useScreen();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const adding = useRef(false);
  const add = async (submit: FormEvent): Promise<void> => {
    submit.preventDefault();
    if (text.trim() === '' || adding.current) return;
    adding.current = true;
    try {
      await screen.client.call('action.add', { incident, text: text.trim() });
      // Only what was added leaves the field; what was typed meanwhile stays.
      setText((now) => (now === text ? '' : now));
      setFailure(null);
      await screen.detail.refresh();
    } catch (thrown) {
      setFailure(failureLine(failureOf(thrown)));
    } finally {
      adding.current = false;
    }
  };
  return (
    <form className="new-action" onSubmit={(submit) => void add(submit)}>
      <input
        className="field"
        aria-label="New action item"
        placeholder="What is to be done? Enter adds it"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="small-button">
        Add
      </button>
      {failure !== null && <FailureLine>Not added. {failure}</FailureLine>}
    </form>
  );
}
