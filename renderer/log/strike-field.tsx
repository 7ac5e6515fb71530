import { type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EventView } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { leaveLine } from '../commands/record.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { useTakeLineFocus } from './use-take-focus.ts';

/** Asks why a line is struck; the line keeps its number and its text. Enter sends the reason and leaves at once. */
export function StrikeField({ event }: { readonly event: EventView }) {
  const screen = useScreen();
  const kept = useStore(screen.corrections.store, ({ corrections }) => corrections.get(event.id));
  const field = useRef<HTMLInputElement>(null);
  useTakeLineFocus(field, event.id);
  const [reason, setReason] = useState(() => (kept?.wish.what === 'strike' ? kept.wish.reason : ''));
  const [lacksReason, setLacksReason] = useState(false);

  const strike = (): void => {
    const incident = screen.incidents.store.getState().chosen;
    if (incident === null) return;
    const why = reason.trim();
    setLacksReason(why === '');
    if (why === '') return;
    void screen.corrections.send(incident, event, { what: 'strike', reason: why });
    leaveLine(screen);
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    if (press.key === 'Enter' && !press.nativeEvent.isComposing) {
      press.preventDefault();
      strike();
    } else if (press.key === 'Escape') {
      press.preventDefault();
      press.stopPropagation();
      screen.corrections.drop(event.id);
      leaveLine(screen);
    }
  };
  return (
    <div className="strike-field">
      <input
        ref={field}
        className="field"
        aria-label={`Why line ${event.label} is struck`}
        placeholder="Why is it struck?"
        dir="auto"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="hint">
        <kbd>Enter</kbd> strikes · <kbd>Esc</kbd> leaves it
      </p>
      {lacksReason && (
        <FailureLine>A struck line needs a reason. A word is enough, such as “wrong host”.</FailureLine>
      )}
      {kept?.failure != null && <FailureLine>{failureLine(kept.failure)}</FailureLine>}
    </div>
  );
}
