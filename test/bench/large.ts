import { randomBytes } from 'node:crypto';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { systemClock } from '../../src/recorder/system-clock.ts';
import { logMany } from './log-many.ts';
import { median, percentile, time } from './measure.ts';
import { type BenchResult, result } from './result.ts';

const INCIDENTS = 1_000;
const EVENTS_EACH = 1_000;
const SEARCHES = ['ingest', 'backlog latency', 'replica step 99', 'dep', 'nothing-like-it', '"looked at"'];
const ROUNDS = 20;

/** A record of many years: opening it, listing it, searching it. */
export async function benchLarge(folder: string): Promise<BenchResult[]> {
  const options = { folder, clock: systemClock, randomBytes, author: 'bench' };
  const filling = openRecorder(options);
  for (let number = 1; number <= INCIDENTS; number += 1) {
    const { incident } = await filling.call('incident.start', { title: `Outage ${number}`, zone: 'UTC' });
    await logMany(filling, incident, EVENTS_EACH);
  }
  await filling.close();

  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    opened.push(
      await time(async () => {
        const recorder = openRecorder(options);
        await recorder.call('incident.list', {});
        await recorder.close();
      }),
    );
  }
  const recorder = openRecorder(options);
  const searched: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const words of SEARCHES) searched.push(await time(() => recorder.call('search', { words })));
  }
  await recorder.close();
  return [
    result('1,000 incidents, 1,000,000 events: open and list', median(opened), null, '<= 100 ms'),
    result('1,000,000 events: search, p95', percentile(searched, 0.95), null, '<= 30 ms'),
  ];
}
