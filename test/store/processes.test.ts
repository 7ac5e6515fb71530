import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkChain } from '../../src/incident/chain.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { appendFromAnotherProcess } from './support/processes.ts';
import { eventDraft, INCIDENT, open, openForReading, record, SCRIBE } from './support/stores.ts';

const PROCESSES = ['Ada', 'Bo', 'Cy', 'Di'];
const EACH = 50;

test('several processes log to one incident: every line is there, numbered without a gap, in one chain', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, []);
  const others = PROCESSES.map((name) => appendFromAnotherProcess(folder, INCIDENT, name, EACH));
  for (let number = 1; number <= EACH; number += 1) {
    store.append(INCIDENT, SCRIBE, [eventDraft(`mine ${number}`)]);
    await new Promise(setImmediate);
  }
  await Promise.all(others);

  const all = EACH * (PROCESSES.length + 1);
  const events = store.events(INCIDENT);
  expect(events.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: all }, (_, index) => index + 1),
  );
  for (const name of PROCESSES) {
    expect(events.filter(({ author }) => author === name)).toHaveLength(EACH);
    expect(store.search(`of ${name}`, 1000)).toHaveLength(EACH);
  }
  const changes = store.changes(INCIDENT);
  expect(checkChain(changes)).toEqual([]);
  expect(new Set(changes.map(({ replica }) => replica))).toEqual(new Set([store.replica]));
  expect(store.verify()).toEqual([]);
}, 120_000);

test('several processes make the same record at the same moment: one record, one replica', async () => {
  const folder = join(temporaryFolder(), 'data');
  const openings = PROCESSES.map((name) => appendFromAnotherProcess(folder, 'unused', name, 0));
  const store = open(folder);
  await Promise.all(openings);
  const { replica } = open(folder);
  expect(store.replica).toBe(replica);
  expect(store.verify()).toEqual([]);
}, 120_000);

test('what another process wrote shows by its position, to writers and readers alike', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, ['one']);
  const reader = openForReading(folder);
  const position = store.position();
  await appendFromAnotherProcess(folder, INCIDENT, 'Ada', 2);
  for (const here of [store, reader]) {
    expect(here.position()).toBe(position + 2);
    expect(here.changedSince(position)).toEqual([{ incident: INCIDENT, position: position + 2 }]);
    expect(here.events(INCIDENT, position).map(({ text }) => text)).toEqual([
      'line 1 of Ada',
      'line 2 of Ada',
    ]);
    expect(here.summary(INCIDENT)?.eventCount).toBe(3);
  }
  expect(store.append(INCIDENT, SCRIBE, [eventDraft('after')])[0]?.replicaSeq).toBe(5);
}, 60_000);

test('a reader reads one state while others write', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, []);
  const reader = openForReading(folder);
  let isDone = false;
  const writing = appendFromAnotherProcess(folder, INCIDENT, 'Ada', EACH).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const view = reader.view(INCIDENT);
    expect(view?.events).toHaveLength(view?.incident.eventCount ?? -1);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await writing;
  expect(reader.view(INCIDENT)?.events).toHaveLength(EACH);
}, 60_000);
