import { type KeyboardEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Role } from '../../src/incident/words.ts';
import { failureLine, failureOf } from '../client/failure.ts';
import { ROLE_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';

interface RoleFieldProps {
  readonly role: Role;
  /** Who has it; empty if nobody has. */
  readonly value: string;
}

/** Who has a role: a field that looks like text until it has the focus. Leaving it hands the role over. */
export function RoleField({ role, value }: RoleFieldProps) {
  const screen = useScreen();
  const people = useStore(screen.names.store, (names) => names.people);
  const [text, setText] = useState(value);
  const [editing, setEditing] = useState(false);
  // What somebody else wrote is shown unless somebody is writing here.
  useEffect(() => {
    if (!editing) setText(value);
  }, [value, editing]);

  const begin = (): void => {
    setEditing(true);
    void screen.names.refresh(screen.incidents.store.getState().chosen);
  };
  const save = async (): Promise<void> => {
    const incident = screen.incidents.store.getState().chosen;
    const person = text.trim();
    if (incident === null || person === value) return setEditing(false);
    try {
      await screen.client.call('role.set', { incident, role, person: person === '' ? null : person });
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
  const list = `people-${role}`;
  return (
    <label className="role">
      <span className="role-name">{ROLE_WORDS[role]}</span>
      <input
        className="role-field"
        dir="auto"
        placeholder="nobody yet"
        value={text}
        list={editing ? list : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={begin}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {editing && (
        <datalist id={list}>
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </label>
  );
}
