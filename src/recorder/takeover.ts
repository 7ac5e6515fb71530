import type { ChangeDraft, FieldsOf } from '../incident/change.ts';
import type { IncidentHeader } from '../incident/views.ts';
import type { Role } from '../incident/words.ts';
import { instantIn } from '../time/zone.ts';
import { added, changed } from './drafting.ts';
import type { Context } from './handler.ts';
import { eventFields, type Moment } from './logging.ts';

/** What people call the roles. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  commander: 'Incident commander',
  scribe: 'Scribe',
  communications: 'Communications',
  experts: 'Experts',
};

/** Who takes over from whom: `Incident commander: Anna → Bo`. */
export function takeoverText(role: Role, before: string | null, after: string | null): string {
  return `${ROLE_NAMES[role]}: ${stepText(before, after, 'nobody')}`;
}

/** `SEV2 → SEV1`, or only what is so now if nothing was before. */
export function stepText(before: string | null, after: string | null, none: string): string {
  return before === null ? (after ?? none) : `${before} → ${after ?? none}`;
}

/** The change that gives a role to somebody; none if it is so already. */
export function roleDrafts(
  { newId }: Context,
  { id, roles }: IncidentHeader,
  role: Role,
  person: string | null,
): ChangeDraft[] {
  if ((roles[role] ?? null) === person) return [];
  const set: Partial<FieldsOf<'incident'>> = { [`role:${role}`]: person };
  return [changed('incident', newId(), id, set)];
}

/** A note that the recorder itself writes, of what happens at this moment. */
export function noteDraft(id: string, text: string, { now, zone }: Moment): ChangeDraft {
  const at = instantIn(zone, now);
  const time = { precision: 'exact', at } as const;
  const note = { text, kind: 'note', milestone: null, time, lateReason: null } as const;
  return added('event', id, eventFields(note, null, { now, zone }));
}
