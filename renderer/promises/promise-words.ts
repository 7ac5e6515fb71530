import type { PromiseView } from '../../src/incident/views.ts';
import { duration } from '../../src/time/format.ts';
import type { Instant } from '../../src/time/instant.ts';

/** `promised for 12:19`, `kept: promised for 12:19`, `3 min late: promised for 12:19`. */
export function promiseWords({ due, metAt }: PromiseView, write: (at: Instant) => string): string {
  const promised = `promised for ${write(due)}`;
  if (metAt === null) return promised;
  return metAt.ms <= due.ms ? `kept: ${promised}` : `${duration(metAt.ms - due.ms)} late: ${promised}`;
}
