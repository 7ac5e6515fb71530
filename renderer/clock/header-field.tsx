import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureLine, failureOf } from '../client/failure.ts';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';

interface HeaderFieldProps {
  readonly field: 'title' | 'severity';
  readonly label: string;
  readonly value: string;
  /** What stands there while it is empty. */
  readonly empty: string;
}

/** The title or the severity of the incident: a field that looks like text until it has the focus. */
export function HeaderField({ field, label, value, empty }: HeaderFieldProps) {
  const screen = useScreen();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [editing, setEditing] = useState(false);
  useFocusPlace(field, () => {
    input.current?.select();
    return input.current !== null;
  });
  // What somebody else wrote is shown unless somebody is writing here.
  useEffect(() => {
    if (!editing) setText(value);
  }, [value, editing]);

  const save = async (): Promise<void> => {
    const incident = screen.incidents.store.getState().chosen;
    const next = text.trim();
    if (incident === null || next === value) return setEditing(false);
    const change = field === 'title' ? { title: next } : { severity: next === '' ? null : next };
    try {
      await screen.client.call('incident.set', { incident, ...change });
      await screen.refresh();
      setEditing(false);
    } catch (thrown) {
      // The text stays; leaving the field again tries again.
      screen.notices.failed(failureLine(failureOf(thrown)));
    }
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    if (press.key !== 'Enter' && press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    if (press.key === 'Escape') setText(value);
    // The blur that follows saves; what Esc took back is then no change.
    setTimeout(() => screen.focus.go('composer'));
  };
  return (
    <input
      ref={input}
      className="header-field"
      data-field={field}
      aria-label={label}
      placeholder={empty}
      value={text}
      // A field as wide as its words: the next thing on the line stands beside them.
      size={Math.max(1, (text === '' ? empty : text).length)}
      // Its arrow takes room even where it is not drawn.
      list={field === 'severity' && editing ? 'severities' : undefined}
      spellCheck={field === 'title'}
      autoComplete="off"
      onFocus={() => setEditing(true)}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}
