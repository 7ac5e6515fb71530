import { useRef } from 'react';
import type { IncidentHeader } from '../../src/incident/views.ts';
import { ROLES } from '../../src/incident/words.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { useFocusPlace } from '../shell/use-focus.ts';
import { RoleField } from './role-field.tsx';

/** Who does what. Each role is handed over by writing another name into it, which is an event. */
export function Roles({ incident }: { readonly incident: IncidentHeader }) {
  const section = useRef<HTMLElement>(null);
  useFocusPlace('roles', () => {
    const first = section.current?.querySelector('input');
    first?.select();
    return first != null;
  });
  return (
    <section ref={section}>
      <h2 className="side-head">
        Roles <CommandKeys command="roles" />
      </h2>
      {ROLES.map((role) => (
        <RoleField key={`${incident.id} ${role}`} role={role} value={incident.roles[role] ?? ''} />
      ))}
    </section>
  );
}
