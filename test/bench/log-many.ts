import { randomBytes } from 'node:crypto';
import { newId } from '../../renderer/client/new-id.ts';
import type { Recorder } from '../../src/recorder/recorder.ts';

/** So many events are one transaction. */
const AT_ONCE = 5_000;
const WORDS = ['ingest', 'checkout', 'replica', 'backlog', 'latency', 'volume', 'deploy', 'cache'];

/** Logs so many events, ten seconds apart, up to now. */
export async function logMany(recorder: Recorder, incident: string, count: number): Promise<void> {
  const start = Date.now() - count * 10_000;
  for (let done = 0; done < count; done += AT_ONCE) {
    const events = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, i) => {
      const number = done + i;
      const ms = start + number * 10_000;
      return {
        id: newId(ms, randomBytes(10)),
        text: `${WORDS[number % WORDS.length]} ${WORDS[(number * 7 + 3) % WORDS.length]} looked at, step ${number}`,
        time: { precision: 'exact' as const, at: { ms, offset: 0 } },
      };
    });
    await recorder.call('event.log-many', { incident, events });
  }
}
