import type { ReadableStore } from '../store/store.ts';
import { isZone } from '../time/zone.ts';

/** The setting that holds the IANA name of the zone for new incidents. */
const SETTING = 'zone';

/** The zone of an incident that names none: the one in the settings, else the machine's own. */
export function defaultZone(store: ReadableStore): string {
  return zoneIn(store.settings());
}

/** The same, where only the settings are at hand. */
export function zoneIn(settings: Readonly<Record<string, unknown>>): string {
  const chosen = settings[SETTING];
  if (typeof chosen === 'string' && isZone(chosen)) return chosen;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(own) ? own : 'UTC';
}
