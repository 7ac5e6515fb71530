import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectForWriting } from '../../src/store/connection.ts';
import { prepareFolder } from '../../src/store/folder.ts';
import type { WritableStore } from '../../src/store/store.ts';
import { writableStoreOn } from '../../src/store/writable-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { environment, eventDraft, INCIDENT, open, record, SCRIBE } from './support/stores.ts';

/** Logs lines until one is refused. Returns how many were not. */
function fill(store: WritableStore): number {
  for (let number = 1; ; number += 1) {
    try {
      store.append(INCIDENT, SCRIBE, [eventDraft(`filling ${number}`, { text: 'x'.repeat(2000) })]);
    } catch (error) {
      expect(error).toMatchObject({ code: 'disk-full', hint: expect.stringContaining('Make room') });
      return number - 1;
    }
  }
}

function expectAllThere(store: WritableStore, lines: number): void {
  expect(store.events(INCIDENT)).toHaveLength(lines);
  expect(store.verify()).toEqual([]);
}

test('a record that may not grow refuses the line, keeps every other, and goes on when it may', () => {
  const db = connectForWriting(prepareFolder(temporaryFolder()));
  const store = writableStoreOn(db, environment());
  onTestFinished(() => store.close());
  record(store, []);
  const room = Number(db.pragma('page_count', { simple: true })) + 40;
  db.pragma(`max_page_count = ${room}`);
  const lines = fill(store);
  expect(lines).toBeGreaterThan(10);
  expectAllThere(store, lines);
  expect(() => store.putAttachment(new Uint8Array(10_000_000))).toThrow(
    expect.objectContaining({ code: 'disk-full' }),
  );
  db.pragma(`max_page_count = ${room + 1000}`);
  store.append(INCIDENT, SCRIBE, [eventDraft('there is room again')]);
  expectAllThere(store, lines + 1);
});

/** A file system of two megabytes; undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

test('a disk that is really full refuses the line, keeps every other, and goes on when there is room', ({
  skip,
}) => {
  const disk = smallDisk() ?? skip('only root may mount a small disk');
  const ballast = join(disk, 'ballast');
  const store = open(join(disk, 'data'));
  record(store, []);
  writeFileSync(ballast, Buffer.alloc(500_000));
  const lines = fill(store);
  expectAllThere(store, lines);
  expect(() => store.saveDraft(null, { text: 'y'.repeat(100_000), firstKeyAt: 1 })).toThrow(
    expect.objectContaining({ code: 'disk-full' }),
  );
  rmSync(ballast);
  store.append(INCIDENT, SCRIBE, [eventDraft('there is room again')]);
  expectAllThere(store, lines + 1);
});

test('a record cannot be begun on a full disk, and nothing is left in the way of the next try', ({
  skip,
}) => {
  const disk = smallDisk() ?? skip('only root may mount a small disk');
  const ballast = join(disk, 'ballast');
  const folder = join(disk, 'data');
  expect(() => writeFileSync(ballast, Buffer.alloc(3_000_000))).toThrow('ENOSPC');
  expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'disk-full' }));
  rmSync(ballast);
  const store = open(folder);
  record(store, ['one']);
  expectAllThere(store, 1);
});
