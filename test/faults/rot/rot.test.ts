import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordPath } from '../../../src/store/folder.ts';
import { openStore } from '../../../src/store/open.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { report } from '../support/report.ts';
import { environment, eventDraft, INCIDENT, openedDraft, SCRIBE } from '../support/store.ts';
import { type Damage, tryDamage } from './try.ts';

/** As many as fit; `npm run faults` has ten thousand flips and a thousand files that are cut off. */
const TIMES: Readonly<Record<Damage, number>> = {
  'one bit flipped': 500,
  'cut off': 200,
  'a page of zeroes': 100,
  'an id altered': 60,
};
const LONG = 900_000;

test.each(Object.entries(TIMES) as [Damage, number][])(
  'damage is never silent: %s',
  (damage, times) => {
    expect(tryDamage(damage, times, 1).harmed).toBe(0);
  },
  LONG,
);

test(
  'a flipped bit is found by more than SQLite’s own check',
  (context) => {
    const tally = report(context, tryDamage('one bit flipped', 60, 2));
    expect(tally.outcomes.named).toBeGreaterThan(0);
    expect(tally.harmed).toBe(0);
  },
  LONG,
);

/** A record whose last line is only in its log, as a machine that went down leaves it. */
function crashed(name: string): string {
  const folder = join(temporaryFolder(), name);
  const store = openStore(folder, environment(name));
  store.append(INCIDENT, SCRIBE, [openedDraft(), eventDraft('first', `first of ${name}`)]);
  store.close();
  const again = openStore(folder, environment(name));
  again.append(INCIDENT, SCRIBE, [eventDraft('second', `second of ${name}`)]);
  const left = join(temporaryFolder(), name);
  mkdirSync(left);
  for (const ending of ['', '-wal'])
    copyFileSync(`${recordPath(folder)}${ending}`, `${recordPath(left)}${ending}`);
  again.close();
  return left;
}

/** Ids of what is there, or why it cannot be read or does not verify. */
function lookAt(folder: string): string {
  let store: ReturnType<typeof openStore>;
  try {
    store = openStore(folder, environment('after'));
  } catch {
    return 'refused';
  }
  try {
    const findings = store.verify();
    return findings.length > 0
      ? 'named'
      : store
          .events(INCIDENT)
          .map(({ text }) => text)
          .join(', ');
  } catch {
    return 'refused';
  } finally {
    store.close();
  }
}

test('a log that is there is read, and a record without its log is the record as it was', () => {
  expect(lookAt(crashed('a'))).toBe('first of a, second of a');
  const folder = crashed('a');
  rmSync(`${recordPath(folder)}-wal`);
  // That its newest changes are gone shows only beside another copy: a backup, an export, a printed head.
  expect(lookAt(folder)).toBe('first of a');
});

test('the log of another record is not taken in silence', () => {
  const [folder, other] = [crashed('a'), crashed('b')];
  copyFileSync(`${recordPath(other)}-wal`, `${recordPath(folder)}-wal`);
  expect(lookAt(folder)).not.toMatch(/a.*b|b.*a/);
});

test('a log that was cut off or altered is read to its last whole transaction', () => {
  const folder = crashed('a');
  const log = readFileSync(`${recordPath(folder)}-wal`);
  for (const part of [0, 10, 100, log.length >> 1, log.length - 1]) {
    const damaged = crashed('a');
    writeFileSync(`${recordPath(damaged)}-wal`, log.subarray(0, part));
    expect(lookAt(damaged)).toMatch(/^first of a(, second of a)?$/);
  }
});
