import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { incident } from './run.ts';

const NOTES =
  '# Slow search\n\n## Timeline\n\n- 11:20 it is slow\n- 11:40 restarted it\n- 12:00 back to normal\n';

function notes(content = NOTES): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'notes.md');
  writeFileSync(path, content);
  return { folder, path };
}

test('a dry run prints what every line becomes and records nothing', async () => {
  const { folder, path } = notes();
  const { code, stdout, stderr } = await incident(folder, [
    'import',
    path,
    '--dry-run',
    '--zone',
    'Europe/Oslo',
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('1:5 [event at 1:5] - 11:20 it is slow');
  expect(stdout.split('\n').filter((line) => /^[ ~?] 1:\d+ \[/.test(line))).toHaveLength(7);
  expect(stderr).toContain('Not sure: No date is named');
  expect((await incident(folder, ['list', '--json'])).stdout).toBe('[]\n');
});

test('an import records; what it assumed is said apart from what was asked for', async () => {
  const { folder, path } = notes();
  const args = ['import', path, '--zone', 'Europe/Oslo', '--date', '2022-04-20'];
  const { code, stdout } = await incident(folder, args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^[0-9a-f-]{36} {2}3 events, 0 sections, 0 action items {2}Slow search\n$/);
  const shown = JSON.parse((await incident(folder, ['show', '--json'])).stdout);
  expect(shown.events.map(({ occurred }: { occurred: string }) => occurred)).toEqual([
    '2022-04-20T11:20:00+02:00',
    '2022-04-20T11:40:00+02:00',
    '2022-04-20T12:00:00+02:00',
  ]);
  const again = JSON.parse((await incident(folder, [...args, '--json'])).stdout);
  expect(again).toMatchObject([
    { file: path, title: 'Slow search', added: 0, events: [{ sure: true }, {}, {}] },
  ]);
});

test.each([
  ['no timeline', 'Nothing happened.\n', []],
  ['no such day', NOTES, ['--date', 'Tuesday']],
  ['no such zone', NOTES, ['--zone', 'Mars/Base']],
])('%s is one sentence', async (_what, content, options) => {
  const { folder, path } = notes(content);
  const { code, stdout, stderr } = await incident(folder, ['import', path, ...options]);
  expect(code).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
