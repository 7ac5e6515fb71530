import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { systemClock } from '../../src/recorder/system-clock.ts';
import { inTurn, median, percentile } from './measure.ts';
import { type BenchResult, result } from './result.ts';

const EVENTS_BEFORE = 10_000;
const ROUNDS = 1_000;
const LINE = 'restarted the ingest workers, waiting for the backlog to drain';

/** From Enter to the durable commit, in an incident of 10,000 events, beside a bare insert with FULL. */
export async function benchDurable(folder: string): Promise<BenchResult[]> {
  const recorder = openRecorder({ folder, clock: systemClock, randomBytes, author: 'bench' });
  const { incident } = await recorder.call('incident.start', { title: 'Bench', zone: 'Europe/Oslo' });
  for (let number = 1; number <= EVENTS_BEFORE; number += 1) {
    await recorder.call('event.log', { incident, text: `${LINE} ${number}` });
  }
  const bare = bareDatabase(join(folder, 'bare.sqlite3'));
  const { first: ours, second: theirs } = await inTurn(
    ROUNDS,
    (round) => recorder.call('line.log', { incident, line: `${LINE} ${round}`, firstKeyAt: Date.now() }),
    (round) => bare.insert(`${LINE} ${round}`),
  );
  bare.close();
  await recorder.close();
  const peer = (milliseconds: number) => ({ name: 'bare insert', milliseconds });
  return [
    result('Enter to durable, p50', median(ours), peer(median(theirs)), 'ratio <= 3'),
    result('Enter to durable, p99', percentile(ours, 0.99), peer(percentile(theirs, 0.99)), '<= 20 ms'),
  ];
}

function bareDatabase(path: string) {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const statement = database.prepare('INSERT INTO line (text) VALUES (?)');
  return { insert: (text: string) => statement.run(text), close: () => database.close() };
}
