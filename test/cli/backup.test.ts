import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { incident } from './run.ts';

async function ok(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await incident(folder, args);
  expect(stderr === '' || code === 0, stderr).toBe(true);
  return stdout.trim();
}

test('a backup is made, listed, copied elsewhere and restored', async () => {
  const folder = temporaryFolder();
  const copy = join(temporaryFolder(), 'copy.sqlite3');
  await ok(folder, 'log', 'told by team B');
  expect(await ok(folder, 'backup', '--to', copy)).toContain(copy);
  await ok(folder, 'log', 'restarted loki');
  expect((await ok(folder, 'backup', '--list')).split('\n')).toHaveLength(1);
  writeFileSync(join(folder, 'record.sqlite3'), 'x'.repeat(5_000));
  const refused = await incident(folder, ['show']);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('`incident restore`') });
  const said = await ok(folder, 'restore', copy);
  expect(said).toContain('1 incident, 2 changes');
  const aside = /lies in (.*)\.$/m.exec(said)?.[1] ?? '';
  expect(readFileSync(join(aside, 'record.sqlite3'), 'utf8')).toBe('x'.repeat(5_000));
  expect(await ok(folder, 'show')).toContain('told by team B');
  expect(await ok(folder, 'verify')).toBe('The record is whole.');
});

test('an exported file is held against the record', async () => {
  const folder = temporaryFolder();
  const [json, document] = [join(folder, 'record.json'), join(folder, 'handover.docx')];
  await ok(folder, 'log', 'told by team B');
  await ok(folder, 'export', '--format', 'json', '-o', json);
  await ok(folder, 'export', '--format', 'docx', '--style', 'handover', '-o', document);
  await ok(folder, 'log', 'restarted loki');
  expect(await ok(folder, 'verify', '--export', json)).toMatch(/matches the record; 1 change recorded since/);
  expect(await ok(folder, 'verify', '--export', document)).toMatch(
    /matches the record; 1 change recorded since/,
  );
  const other = temporaryFolder();
  await ok(other, 'log', 'something else');
  expect(await incident(other, ['verify', '--export', document])).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('does not match it'),
  });
  writeFileSync(json, readFileSync(json, 'utf8').replace('told by team B', 'told by team C'));
  expect(await incident(folder, ['verify', '--export', json])).toMatchObject({ code: 3 });
  expect(existsSync(join(folder, 'set-aside'))).toBe(false);
});
