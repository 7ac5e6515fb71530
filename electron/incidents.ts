import type { RecorderClient, ResultOf } from '../src/recorder/contract.ts';

/** How long changes are gathered before the list is read again: a menu need not follow every line. Milliseconds. */
const GATHER = 1_000;
const MOST = 10;

type Incident = ResultOf<'incident.list'>[number];

/** What the menus list. */
export interface Incidents {
  /** The last touched first. */
  readonly recent: readonly Incident[];
  readonly running: readonly Incident[];
}

/** Tells the incidents that menus list: at once, and after something was written. */
export function followIncidents(client: RecorderClient, tell: (incidents: Incidents) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const read = async (): Promise<void> => {
    timer = null;
    const list = await client.call('incident.list', {});
    const latest = list.toSorted((a, b) => b.position - a.position);
    const running = latest.filter(({ endedAt }) => endedAt === null);
    tell({ recent: latest.slice(0, MOST), running: running.slice(0, MOST) });
  };
  // A list that cannot be read just now stays as it was; the next change reads it again.
  const readSafely = (): void => void read().catch(() => undefined);
  readSafely();
  const stop = client.subscribe(() => {
    timer ??= setTimeout(readSafely, GATHER);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
