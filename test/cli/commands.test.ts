import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type CommandResult, incident } from './run.ts';

/** Runs one command, which must succeed and say nothing but what was asked for. */
async function ok(folder: string, ...args: string[]): Promise<string> {
  const result = await incident(folder, args);
  expect(result, args.join(' ')).toMatchObject({ code: 0, stderr: '' });
  return result.stdout.replace(/\n$/, '');
}

async function show(folder: string) {
  return JSON.parse(await ok(folder, 'show', '--json'));
}

test('an outage from its first line to its document', async () => {
  const folder = temporaryFolder();
  const id = await ok(
    folder,
    'start',
    'Checkout slow',
    '--severity',
    'SEV2',
    '--zone',
    'Europe/Oslo',
    '--at',
    '2026-03-11 02:41',
  );
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await ok(folder, 'mark', 'impact-started', '--at', '2026-03-11 02:41')).toBe('1');
  expect(await ok(folder, 'log', 'payments time out', '--kind', 'symptom', '--at', '2026-03-11 02:45')).toBe(
    '2',
  );
  expect(await ok(folder, 'mark', 'detected', 'alert fired', '--at', '2026-03-11 02:47')).toBe('3');
  expect(
    await ok(folder, 'log', 'misspelt', '--at', '~2026-03-11 02:50', '--reason', 'was on the phone'),
  ).toBe('4');
  expect(
    await ok(
      folder,
      'amend',
      '4',
      '--text',
      'called the bank',
      '--kind',
      'escalation',
      '--at',
      '2026-03-11 02:51',
    ),
  ).toBe('');
  expect(await ok(folder, 'log', 'wrong channel', '--at', '2026-03-11 02:52')).toBe('5');
  expect(await ok(folder, 'strike', '5', '--reason', 'belongs elsewhere')).toBe('');
  expect(await ok(folder, 'section', 'summary', 'It was **slow**.')).toBe('');
  expect(await ok(folder, 'section', 'summary')).toBe('It was **slow**.');
  expect(
    await ok(
      folder,
      'action',
      'Watch it',
      '--owner',
      'Ingrid',
      '--due',
      '2026-04-01',
      '--link',
      'https://tickets.example.com/1',
      '--type',
      'prevent',
    ),
  ).toBe('');
  await ok(folder, 'mark', 'resolved', 'calm for half an hour', '--at', '2026-03-11 03:52');

  const shown = await show(folder);
  expect(Object.keys(shown)).toEqual(['incident', 'events', 'sections', 'actions', 'milestones', 'metrics']);
  expect(shown.incident).toMatchObject({
    id,
    title: 'Checkout slow',
    severity: 'SEV2',
    zone: 'Europe/Oslo',
    status: 'resolved',
  });
  expect(
    shown.events.map((event: { occurred: string; kind: string; text: string }) => [
      event.occurred,
      event.kind,
      event.text,
    ]),
  ).toEqual([
    ['2026-03-11T02:41:00+01:00', 'milestone', ''],
    ['2026-03-11T02:45:00+01:00', 'symptom', 'payments time out'],
    ['2026-03-11T02:47:00+01:00', 'milestone', 'alert fired'],
    ['2026-03-11T02:51:00+01:00', 'escalation', 'called the bank'],
    ['2026-03-11T02:52:00+01:00', 'note', 'wrong channel'],
    ['2026-03-11T03:52:00+01:00', 'milestone', 'calm for half an hour'],
  ]);
  expect(shown.events[4].struck).toEqual({ reason: 'belongs elsewhere' });
  expect(shown.sections).toEqual([{ name: 'summary', heading: null, text: 'It was **slow**.' }]);
  expect(shown.actions).toMatchObject([
    { text: 'Watch it', owner: 'Ingrid', due: '2026-04-01', type: 'prevent', done: false },
  ]);
  expect(shown.milestones.map(({ milestone }: { milestone: string }) => milestone)).toEqual([
    'impact-started',
    'detected',
    'resolved',
  ]);
  expect(shown.metrics.find(({ name }: { name: string }) => name === 'detect').milliseconds).toBe(6 * 60_000);

  const listed = JSON.parse(await ok(folder, 'list', '--json'));
  expect(listed).toMatchObject([{ id, eventCount: 6 }]);
  expect(JSON.parse(await ok(folder, 'metrics', '--json'))).toEqual(shown.metrics);
  expect(JSON.parse(await ok(folder, 'search', 'bank', '--json'))).toMatchObject([
    { incident: id, in: 'event', where: '4' },
  ]);
  expect(JSON.parse(await ok(folder, 'verify', '--json'))).toEqual([]);
  expect(await ok(folder, 'handover')).toContain('Checkout slow');
  for (const command of ['list', 'show', 'search', 'metrics', 'verify', 'styles']) {
    expect(await ok(folder, command, ...(command === 'search' ? ['payments'] : []))).not.toBe('');
  }
});

test('the first line opens an incident, and says so beside the answer', async () => {
  const folder = temporaryFolder();
  const first = await incident(folder, ['log', 'database down']);
  expect(first).toMatchObject({ code: 0, stdout: '1\n' });
  expect(first.stderr).toMatch(/^Opened incident [0-9a-f-]{36}\.\n$/);
  const second = await incident(folder, ['log', 'still down']);
  expect(second).toMatchObject({ code: 0, stdout: '2\n', stderr: '' });
});

test.for(['oslo', 'issue-summary', 'sre'])(
  '%s comes out in every format, to a file and to standard output',
  async (style) => {
    const folder = temporaryFolder();
    await ok(folder, 'demo');
    for (const format of ['md', 'docx', 'html', 'json', 'csv']) {
      const path = join(folder, `${style}.${format}`);
      const printed = await incident(folder, ['export', '--format', format, '--style', style, '-o', '-']);
      expect(printed.code, `${format}: ${printed.stderr}`).toBe(0);
      await ok(folder, 'export', '--format', format, '--style', style, '-o', path);
      expect(readFileSync(path).toString('utf8')).toBe(printed.stdout);
    }
  },
);

test('an exported record, taken into an empty folder and exported again, is the same to the byte', async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  await ok(first, 'demo');
  await ok(first, 'export', '--format', 'json', '-o', join(first, 'record.json'));
  const dry = JSON.parse(await ok(second, 'import', join(first, 'record.json'), '--dry-run', '--json'));
  expect(dry).toMatchObject([{ title: 'Checkout fails for one in three shoppers' }]);
  expect(JSON.parse(await ok(second, 'list', '--json'))).toEqual([]);
  await ok(second, 'import', join(first, 'record.json'));
  await ok(second, 'export', '--format', 'json', '-o', join(second, 'record.json'));
  expect(readFileSync(join(second, 'record.json'))).toEqual(readFileSync(join(first, 'record.json')));
  const again = JSON.parse(await ok(second, 'import', join(first, 'record.json'), '--json'));
  expect(again).toMatchObject([{ added: 0 }]);
});

test('common options may stand before the command or after it', async () => {
  const [home, other] = [temporaryFolder(), temporaryFolder()];
  const id = await ok(home, 'start', 'Elsewhere', '--data', other, '--author', 'Jonas');
  await ok(home, 'start', 'Later', '--data', other);
  expect(await ok(home, '--data', other, '--incident', id.slice(0, 36), 'log', 'before')).toBe('1');
  expect(await ok(home, 'log', 'after', '--incident', id, '--data', other, '--author', 'Jonas')).toBe('2');
  const shown = JSON.parse(await ok(home, 'show', '--json', '--data', other, '--incident', id));
  expect(shown.events.map(({ author }: { author: string }) => author)).toContain('Jonas');
  expect(JSON.parse(await ok(home, 'list', '--json'))).toEqual([]);
});

const COMMANDS = [
  'start',
  'log',
  'mark',
  'amend',
  'strike',
  'section',
  'action',
  'list',
  'show',
  'search',
  'export',
  'import',
  'styles',
  'verify',
  'metrics',
  'handover',
  'serve',
  'demo',
];

test.for(COMMANDS)('%s explains itself', async (command) => {
  const help = await incident(temporaryFolder(), [command, '--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain(`Usage: incident ${command}`);
  expect(help.stdout).toContain('--data');
});

test('standard input is a text as good as any', async () => {
  const folder = temporaryFolder();
  const long = `${'long '.repeat(220_000)}end`;
  const logged: CommandResult = await incident(folder, ['log', '-'], { input: `${long}\n` });
  expect(logged).toMatchObject({ code: 0, stdout: '1\n' });
  expect((await show(folder)).events[0].text).toBe(long);
});
