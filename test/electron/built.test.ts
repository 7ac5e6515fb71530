import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isBuilt } from '../../scripts/built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A project with nothing in it but one file for every place that counts, all of one age. */
function project(): string {
  const root = temporaryFolder();
  const files = ['electron/main.ts', 'renderer/main.tsx', 'src/time/iso.ts', 'package-lock.json'];
  for (const file of [...files, 'dist/electron/main.js', 'dist/renderer/index.html']) touch(root, file, 1);
  for (const folder of ['electron', 'renderer', 'src/time', 'src']) utimesSync(join(root, folder), 1, 1);
  return root;
}

function touch(root: string, file: string, seconds: number): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '');
  utimesSync(join(root, file), seconds, seconds);
}

const changes = [
  ['electron', 'electron/main.ts', false],
  ['electron', 'src/time/iso.ts', false],
  ['electron', 'renderer/main.tsx', true],
  ['electron', 'package-lock.json', false],
  ['renderer', 'renderer/main.tsx', false],
  ['renderer', 'src/time/iso.ts', false],
  ['renderer', 'electron/main.ts', true],
] as const;

test.each(changes)('%s, after a change of %s, is still built: %s', (target, file, built) => {
  const root = project();
  expect(isBuilt(target, root)).toBe(true);
  touch(root, file, 2);
  expect(isBuilt(target, root)).toBe(built);
});

test('what was never built is not built', () => {
  const root = project();
  rmSync(join(root, 'dist'), { recursive: true });
  expect(isBuilt('renderer', root)).toBe(false);
});

test('a source that is gone or has come counts as a change', () => {
  for (const change of ['gone', 'come']) {
    const root = project();
    if (change === 'gone') rmSync(join(root, 'src/time/iso.ts'));
    else cpSync(join(root, 'src/time/iso.ts'), join(root, 'src/time/zone.ts'), { preserveTimestamps: true });
    expect(isBuilt('renderer', root)).toBe(false);
  }
});
