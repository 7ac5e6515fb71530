import { createHash } from 'node:crypto';
import type { ChangeDraft } from '../../../src/incident/change.ts';
import type { StoreEnvironment } from '../../../src/store/environment.ts';
import { fresh, START } from '../../incident/samples.ts';
import { testClock } from '../../support/clock.ts';

export const INCIDENT = '01803000-0000-7000-8000-000000000001';
export const SCRIBE = 'Ida Berg';

/** A clock and random bytes that are the same in every run. */
export function environment(seed: string): StoreEnvironment {
  let drawn = 0;
  return {
    clock: testClock(START),
    randomBytes(count) {
      drawn += 1;
      return createHash('shake256', { outputLength: count }).update(`${seed} ${drawn}`).digest();
    },
  };
}

export function openedDraft(incident = INCIDENT): ChangeDraft {
  return {
    id: `opened ${incident}`,
    type: 'incident.opened',
    entity: incident,
    body: { set: fresh('incident') },
  };
}

export function eventDraft(id: string, text: string): ChangeDraft {
  return { id, type: 'event.logged', entity: id, body: { set: fresh('event', { text }) } };
}
