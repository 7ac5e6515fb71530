import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { EventView } from '../../src/incident/views.ts';
import { failureLine, failureOf } from '../client/failure.ts';
import { leaveLine } from '../commands/record.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';

/** Asks why a line is struck; the line keeps its number and its text. */
export function StrikeField({ event }: { readonly event: EventView }) {
  const screen = useScreen();
  const failure = useStore(screen.lines.store, (state) => state.failure);
  const [reason, setReason] = useState('');

  const strike = async (): Promise<void> => {
    const incident = screen.incidents.store.getState().chosen;
    if (incident === null) return;
    if (reason.trim() === '') return screen.lines.fail(NO_REASON);
    try {
      const struck = { incident, event: event.id, reason: reason.trim() };
      screen.log.accept(await screen.client.call('event.strike', struck));
      leaveLine(screen);
    } catch (thrown) {
      screen.lines.fail(failureOf(thrown));
    }
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    if (press.key === 'Enter' && !press.nativeEvent.isComposing) {
      press.preventDefault();
      void strike();
    } else if (press.key === 'Escape') {
      press.preventDefault();
      press.stopPropagation();
      leaveLine(screen);
    }
  };
  return (
    <div className="strike-field">
      <input
        className="field"
        aria-label={`Why line ${event.label} is struck`}
        placeholder="Why is it struck?"
        value={reason}
        // biome-ignore lint/a11y/noAutofocus: the field appears because its key was pressed.
        autoFocus
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="hint">
        <kbd>Enter</kbd> strikes · <kbd>Esc</kbd> leaves it
      </p>
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
    </div>
  );
}

const NO_REASON = {
  code: 'bad-input',
  message: 'A struck line needs a reason.',
  hint: 'A word is enough, such as “wrong host”.',
} as const;
