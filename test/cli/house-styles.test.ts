import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { incident } from './run.ts';

test('a style of one’s own: started from another, checked, changed, and used', async () => {
  const folder = temporaryFolder();
  const copied = await incident(folder, ['styles', '--copy', 'oslo']);
  const path = join(folder, 'styles', 'my-oslo.md');
  expect(copied).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' });
  writeFileSync(path, readFileSync(path, 'utf8').replace('## Cause(s)', '## Why, in our words'));
  expect(await incident(folder, ['styles', '--check', path])).toEqual({
    code: 0,
    stdout: 'my-oslo: “Oslo” is a good house style.\n',
    stderr: '',
  });
  expect((await incident(folder, ['styles'])).stdout).toMatch(/^my-oslo +en +/m);
  await incident(folder, ['start', 'Checkout slow', '--zone', 'Europe/Oslo']);
  const exported = await incident(folder, ['export', '--format', 'md', '--style', 'my-oslo']);
  expect(exported.stdout).toContain('## Why, in our words');
});

test('a copy has the name of its file, and never replaces one', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'team-lane.md');
  expect((await incident(folder, ['styles', '--copy', 'sre', '-o', path])).stdout).toBe(`${path}\n`);
  const before = readFileSync(path, 'utf8');
  expect(before).toMatch(/^name: team-lane$/m);
  const again = await incident(folder, ['styles', '--copy', 'oslo', '-o', path]);
  expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/exists already/) });
  expect(readFileSync(path, 'utf8')).toBe(before);
});

const REFUSED: readonly (readonly [what: string, args: readonly string[], code: number, says: RegExp])[] = [
  [
    'a style that is not there',
    ['--copy', 'baroque'],
    1,
    /There is no house style “baroque”: use one of: alx, /,
  ],
  [
    'a name that no style can have',
    ['--copy', 'sre', '-o', 'Our Style.md'],
    2,
    /cannot be called “Our Style”/,
  ],
  ['a file that is not there', ['--check', 'nowhere.md'], 1, /“nowhere.md” cannot be read: check its name/],
];

test.each(REFUSED)('%s is refused in one sentence', async (_, args, code, says) => {
  const result = await incident(temporaryFolder(), ['styles', ...args]);
  expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
  expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a style with an error is named with the line and what to write instead', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'broken.md');
  await incident(folder, ['styles', '--copy', 'oslo', '-o', path]);
  const lines = readFileSync(path, 'utf8').split('\n');
  const wrong = lines.findIndex((line) => line.startsWith('::timeline'));
  writeFileSync(path, lines.with(wrong, '::timeline{as=tabel}').join('\n'));
  const { code, stderr } = await incident(folder, ['styles', '--check', path]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    `incident: House style "broken.md", line ${wrong + 1}: "tabel" cannot be "as" of ::timeline: use table, bullets, paragraphs, headings.\n`,
  );
  writeFileSync(path, Buffer.from([0x2d, 0xff, 0xfe]));
  expect((await incident(folder, ['styles', '--check', path])).stderr).toMatch(/is not UTF-8/);
});

test('a style without a place for something says that it is printed all the same', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'small.md');
  const front =
    'name: small\ntitle: Small\ndescription: x\nlanguage: en\nempty: omit\ntime: { clock: 24h, date: yyyy-mm-dd, seconds: no }';
  writeFileSync(path, `---\n${front}\n---\n\n# T\n\n::section{name=summary}\n`);
  const { code, stderr } = await incident(folder, ['styles', '--check', path]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr:
      'It has no ::timeline, ::actions, ::figure: what would stand there is printed under a heading of its own.\n',
  });
});

test('every format comes out of the command line, and redaction says what it masked', async () => {
  const folder = temporaryFolder();
  await incident(folder, ['start', 'Checkout slow', '--zone', 'Europe/Oslo']);
  await incident(folder, ['log', 'token=abc123secret on 10.0.0.7']);
  for (const format of ['txt', 'slack', 'confluence', 'jira', 'svg']) {
    const { stdout, stderr } = await incident(folder, ['export', '--format', format]);
    expect(stdout.length, format).toBeGreaterThan(100);
    expect(stderr).toBe('');
  }
  const png = join(folder, 'timeline.png');
  await incident(folder, ['export', '--format', 'png', '-o', png]);
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  const redacted = await incident(folder, ['export', '--format', 'csv', '--redact-addresses', '--bom']);
  expect(redacted.stdout).toMatch(/^\uFEFFnumber,/);
  expect(redacted.stdout).toContain('token=‹password› on ‹ip-address›');
  expect(redacted.stderr).toMatch(/^Redacted copy\. Masked or left out: .*IP addresses: 1\.\n$/);
  const kept = await incident(folder, ['export', '--format', 'csv', '--redact']);
  expect(kept.stdout).toContain('‹password› on 10.0.0.7');
});
