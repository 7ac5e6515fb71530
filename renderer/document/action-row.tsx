import { useState } from 'react';
import type { ActionView } from '../../src/incident/views.ts';
import { ACTION_TYPES } from '../../src/incident/words.ts';
import { failureLine } from '../client/failure.ts';
import { attempt } from '../commands/attempt.ts';
import { AutoTextarea } from '../look/auto-textarea.tsx';
import { Icon } from '../look/icons.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { ACTION_TYPE_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { type ActionField, actionFieldName } from './action-changes.ts';
import { type BoundField, useField } from './use-field.ts';

interface ActionRowProps {
  readonly incident: string;
  readonly action: ActionView;
}

/** One action item; each of its fields saves itself. */
export function ActionRow({ incident, action }: ActionRowProps) {
  const screen = useScreen();
  const fields = {
    text: useActionField(incident, action, 'text', action.text),
    owner: useActionField(incident, action, 'owner', action.owner ?? ''),
    due: useActionField(incident, action, 'due', action.due ?? ''),
    link: useActionField(incident, action, 'link', action.link ?? ''),
    type: useActionField(incident, action, 'type', action.type),
  };
  const failure = Object.values(fields).find((field) => field.failure !== null)?.failure ?? null;
  const called = `action item ${action.number}`;
  const flush = (): void => screen.actions.flush();
  // A tick shows at once; if it cannot be recorded it goes again, and the quiet line says why.
  const [ticked, setTicked] = useState<boolean | null>(null);
  const setDone = async (done: boolean): Promise<void> => {
    setTicked(done);
    await attempt(screen, async () => {
      await screen.client.call('action.set', { incident, action: action.id, done });
      await screen.detail.refresh();
      return null;
    });
    setTicked(null);
  };
  const remove = (): Promise<void> =>
    attempt(screen, async () => {
      await screen.client.call('action.remove', { incident, action: action.id });
      await screen.detail.refresh();
      return `Removed action item ${action.number}; undo brings it back.`;
    });
  return (
    <li className="action-row" data-done={action.done || undefined}>
      <input
        type="checkbox"
        aria-label={`Done: ${called}`}
        checked={ticked ?? action.done}
        onChange={({ target }) => void setDone(target.checked)}
      />
      <AutoTextarea
        className="field action-text"
        dir="auto"
        aria-label={`Text of ${called}`}
        value={fields.text.text}
        onChange={({ target }) => fields.text.edit(target.value)}
        onBlur={flush}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={`Remove ${called}`}
        onClick={() => void remove()}
      >
        <Icon name="cross" />
      </button>
      <div className="action-details">
        <input
          className="field"
          aria-label={`Owner of ${called}`}
          placeholder="Owner"
          value={fields.owner.text}
          onChange={({ target }) => fields.owner.edit(target.value)}
          onBlur={flush}
        />
        <input
          type="date"
          className="field"
          aria-label={`Due date of ${called}`}
          value={fields.due.text}
          onChange={({ target }) => fields.due.edit(target.value)}
          onBlur={flush}
        />
        <select
          className="field"
          aria-label={`Type of ${called}`}
          value={fields.type.text}
          onChange={({ target }) => fields.type.edit(target.value)}
          onBlur={flush}
        >
          {ACTION_TYPES.map((type) => (
            <option key={type} value={type}>
              {ACTION_TYPE_WORDS[type]}
            </option>
          ))}
        </select>
        <input
          type="url"
          className="field action-link"
          aria-label={`Link of ${called}`}
          placeholder="Link to the ticket"
          value={fields.link.text}
          onChange={({ target }) => fields.link.edit(target.value)}
          onBlur={flush}
        />
      </div>
      {failure !== null && <FailureLine>Not saved. {failureLine(failure)}</FailureLine>}
    </li>
  );
}

function useActionField(
  incident: string,
  action: ActionView,
  field: ActionField,
  recorded: string,
): BoundField {
  const { actions } = useScreen();
  return useField(actions, incident, actionFieldName(action.id, field), recorded);
}
