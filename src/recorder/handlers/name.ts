import { distinct, peopleIn } from '../../incident/names.ts';
import { findIncident, theDetail } from '../find.ts';
import type { Handlers } from '../handler.ts';

/** As many as anybody looks through. */
const MOST_NAMES = 200;

/** Whom and what the record has named so far, for completing what is typed. */
export const nameHandlers = {
  'name.list'({ store }, { incident: reference }) {
    const incident = reference === null ? null : findIncident(store, reference).id;
    const named = store.names(incident);
    // Whoever has a role is at hand, however long ago it was given.
    const roles = incident === null ? {} : theDetail(store, incident).incident.roles;
    const people = [...Object.values(roles).flatMap(peopleIn), ...named.flatMap(({ people }) => people)];
    return {
      people: distinct(people, MOST_NAMES),
      services: distinct(
        named.flatMap(({ services }) => services),
        MOST_NAMES,
      ),
    };
  },
} satisfies Partial<Handlers>;
