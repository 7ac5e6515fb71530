import type { Database } from 'better-sqlite3';
import type { NamedIn } from '../../incident/names.ts';

/** How many of the latest lines that name something are looked at: what nobody has named since is old. */
const MOST_LINES = 10_000;

/** As JSON: `{"people":["anna"],"services":["db"]}`; null if there are none. */
export function packNames({ people, services }: NamedIn): string | null {
  return people.length + services.length === 0 ? null : JSON.stringify({ people, services });
}

/** What lines, action items and roles have named, as everybody may read it. */
export function namesOf(db: Database) {
  const inIncident = db
    .prepare<[string, number], string>(
      `SELECT names FROM entities INDEXED BY naming
       WHERE incident = ? AND names IS NOT NULL ORDER BY key DESC LIMIT ?`,
    )
    .pluck();
  const elsewhere = db
    .prepare<[string, number], string>(
      `SELECT names
       FROM incidents CROSS JOIN entities INDEXED BY naming ON entities.incident = incidents.id
       WHERE incidents.id <> ? AND names IS NOT NULL
       ORDER BY incidents.position DESC, entities.key DESC LIMIT ?`,
    )
    .pluck();

  /** The latest first; those of other incidents, the last touched first, after those of this one. */
  return (incident: string | null): NamedIn[] => {
    const own = incident === null ? [] : inIncident.all(incident, MOST_LINES);
    const others = elsewhere.all(incident ?? '', MOST_LINES);
    return [...own, ...others].map((json): NamedIn => JSON.parse(json));
  };
}
