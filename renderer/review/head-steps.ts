import type { EventRevision } from '../../src/incident/views.ts';
import { ROLES } from '../../src/incident/words.ts';
import { ROLE_WORDS } from '../look/words.ts';

/** One change of what stands at the incident's head. */
export interface HeadStep {
  readonly key: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly author: string;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

interface HeadField {
  readonly what: string;
  text(value: unknown): string;
}

const HEAD: Readonly<Record<string, HeadField>> = {
  title: { what: 'Title', text: String },
  severity: { what: 'Severity', text: String },
  cadence: { what: 'Updates', text: (minutes) => `every ${minutes} min` },
  ...Object.fromEntries(ROLES.map((role) => [`role:${role}`, { what: ROLE_WORDS[role], text: String }])),
};

/** The history of the head, field by field, the first change first. What changed nothing is left out. */
export function headSteps(revisions: readonly EventRevision[]): HeadStep[] {
  const stood = new Map<string, string | null>();
  const steps: HeadStep[] = [];
  for (const { change, at, author, set, reason } of revisions) {
    for (const [name, field] of Object.entries(HEAD)) {
      if (set === null || !(name in set)) continue;
      const value = set[name];
      const to = value === null || value === undefined || value === '' ? null : field.text(value);
      const from = stood.get(name) ?? null;
      stood.set(name, to);
      if (from !== to)
        steps.push({ key: `${change} ${name}`, at, author, what: field.what, from, to, reason });
    }
  }
  return steps;
}
