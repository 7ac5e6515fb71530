import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { incident } from './run.ts';

/** One sentence on standard error, nothing on standard output, and no trace of a crash. */
function expectRefusal(result: { code: number | null; stdout: string; stderr: string }, code: number): void {
  expect(result.stdout).toBe('');
  expect(result.stderr.trimEnd().split('\n'), result.stderr).toHaveLength(1);
  expect(result.stderr).not.toMatch(/at .*\.ts:\d+/);
  expect(result.stderr.length).toBeGreaterThan(20);
  expect(result.code, result.stderr).toBe(code);
}

/** Everything that can be typed wrongly, with the exit code it earns. */
const REFUSED: readonly (readonly [string, number, readonly string[]])[] = [
  ['an unreadable time', 2, ['log', 'x', '--at', 'half past something']],
  ['a time that never was', 2, ['log', 'x', '--at', '2026-03-29 02:30']],
  ['an unknown kind', 2, ['log', 'x', '--kind', 'rumour']],
  ['an unknown milestone', 2, ['mark', 'half-fixed']],
  ['an unknown incident', 1, ['log', 'x', '--incident', 'ffffffff-0000']],
  ['an unknown event', 1, ['strike', '99', '--reason', 'x']],
  ['an unknown zone', 2, ['start', 'x', '--zone', 'Mars/Olympus']],
  ['an unknown style', 1, ['export', '--format', 'md', '--style', 'baroque']],
  ['an unknown format', 2, ['export', '--format', 'rtf']],
  ['an unknown command', 2, ['shout']],
  ['an unknown option', 2, ['log', 'x', '--loud']],
  ['a missing text', 2, ['log']],
  ['a missing reason', 2, ['strike', '1']],
  ['nothing to amend', 2, ['amend', '1']],
  ['a due date that is none', 2, ['action', 'x', '--due', 'soon']],
  ['a section name with blanks', 2, ['section', 'What Went Well', 'x']],
  ['a port that is none', 2, ['serve', '--no-open', '--port', 'http']],
  ['a folder that does not exist', 1, ['export', '--format', 'md', '-o', '/nowhere/at/all.md']],
  ['a missing file', 1, ['import', '/nowhere/at/all.json']],
];

test.for(REFUSED)('%s is refused in one sentence', async ([, code, args]) => {
  const folder = temporaryFolder();
  await incident(folder, ['start', 'Outage', '--zone', 'Europe/Oslo']);
  await incident(folder, ['log', 'first']);
  const before = (await incident(folder, ['show', '--json'])).stdout;
  expectRefusal(await incident(folder, args), code);
  expect((await incident(folder, ['show', '--json'])).stdout).toBe(before);
});

test('an ambiguous beginning of an id names what it could be', async () => {
  const folder = temporaryFolder();
  await incident(folder, ['start', 'One']);
  await incident(folder, ['start', 'Two']);
  const refusal = await incident(folder, ['show', '--incident', '0']);
  expectRefusal(refusal, 1);
  const ids = JSON.parse((await incident(folder, ['list', '--json'])).stdout).map(
    ({ id }: { id: string }) => id,
  );
  for (const id of ids) expect(refusal.stderr).toContain(id);
});

test('an output file that exists stays, unless --force is given', async () => {
  const folder = temporaryFolder();
  await incident(folder, ['demo']);
  const path = join(folder, 'postmortem.md');
  writeFileSync(path, 'mine');
  const refusal = await incident(folder, ['export', '--format', 'md', '-o', path]);
  expectRefusal(refusal, 1);
  expect(refusal.stderr).toContain('--force');
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect((await incident(folder, ['export', '--format', 'md', '-o', path, '--force'])).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('Checkout fails');
});

const NOT_A_RECORD: readonly (readonly [string, string | Buffer])[] = [
  ['an empty file', ''],
  ['half a JSON', '{"format": "incident-rec'],
  ['another program’s JSON', '{"hello": [1, 2, 3]}'],
  ['a list', '[]'],
  ['noise', randomBytes(4096)],
];

test.for(NOT_A_RECORD)('import of %s changes nothing', async ([, content]) => {
  const folder = temporaryFolder();
  const path = join(folder, 'source.json');
  writeFileSync(path, content);
  expectRefusal(await incident(folder, ['import', path]), 1);
  expect((await incident(folder, ['list', '--json'])).stdout).toBe('[]\n');
});

test('a data folder that holds something else is left alone', async () => {
  const folder = temporaryFolder();
  await incident(folder, ['start', 'x']);
  const path = join(folder, 'record.sqlite3');
  expect(existsSync(path)).toBe(true);
  const noise = Buffer.from('This is not a database, and nobody should write to it.'.repeat(100));
  const other = temporaryFolder();
  mkdirSync(other, { recursive: true });
  writeFileSync(join(other, 'record.sqlite3'), noise);
  expectRefusal(await incident(other, ['log', 'x']), 1);
  expect(readFileSync(join(other, 'record.sqlite3'))).toEqual(noise);
});

test('a port that is taken is named', async () => {
  const folder = temporaryFolder();
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as { port: number };
  const refusal = await incident(folder, ['serve', '--no-open', '--port', String(port)]);
  holder.close();
  expectRefusal(refusal, 1);
  expect(refusal.stderr).toContain(String(port));
});

test('two terminals that log at once both keep every line', async () => {
  const folder = temporaryFolder();
  await incident(folder, ['start', 'Busy']);
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);
  const results = await Promise.all(lines.map((line) => incident(folder, ['log', line])));
  expect(results.map(({ code }) => code)).toEqual(lines.map(() => 0));
  const numbers = results.map(({ stdout }) => Number(stdout)).sort((a, b) => a - b);
  expect(numbers).toEqual(lines.map((_, index) => index + 1));
  const { events } = JSON.parse((await incident(folder, ['show', '--json'])).stdout);
  expect(events.map(({ text }: { text: string }) => text).sort()).toEqual([...lines].sort());
});

test('control characters and lone surrogates are kept as signs that can be seen', async () => {
  const folder = temporaryFolder();
  const result = await incident(folder, ['log', '-'], {
    input: 'bell \u0007 escape \u001b[31m nul \u0000 end',
  });
  expect(result.code).toBe(0);
  const { events } = JSON.parse((await incident(folder, ['show', '--json'])).stdout);
  expect(events[0].text).toBe('bell ␇ escape ␛[31m nul ␀ end');
});

test('a title of 10,000 characters loses nothing', async () => {
  const folder = temporaryFolder();
  const title = Array.from({ length: 1_500 }, (_, index) => `word${index}`).join(' ');
  expect((await incident(folder, ['start', title])).code).toBe(0);
  const { stdout } = await incident(folder, ['show', '--json']);
  expect(stdout).toContain('word1499');
});
