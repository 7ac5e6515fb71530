import type { Change } from '../incident/change.ts';
import { hlcTime } from '../incident/hlc.ts';
import type { EventRevision } from '../incident/views.ts';

/** What each of these changes says, for whoever asks how something came to be as it is. */
export function revisionsOf(changes: readonly Change[]): EventRevision[] {
  return changes.map(({ id, hlc, author, body }) => ({
    change: id,
    at: hlcTime(hlc),
    author,
    set: body?.set ?? null,
    reason: body?.reason ?? null,
  }));
}
