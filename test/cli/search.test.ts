import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { incident } from './run.ts';

async function ok(folder: string, ...args: string[]): Promise<string> {
  const result = await incident(folder, args);
  expect(result, args.join(' ')).toMatchObject({ code: 0, stderr: '' });
  return result.stdout;
}

async function labels(folder: string, ...args: string[]): Promise<string[]> {
  return JSON.parse(await ok(folder, 'search', ...args, '--json')).map(
    ({ where }: { where: string }) => where,
  );
}

test('a search is narrowed by kind, severity, service and time, with words or without', async () => {
  const folder = temporaryFolder();
  await ok(folder, 'start', 'Login slow', '--severity', 'SEV2', '--zone', 'UTC');
  await ok(folder, 'log', 'restarted #loki', '--kind', 'action', '--at', '2026-03-11T02:45:00Z');
  await ok(folder, 'log', 'restarted the queue', '--at', '2026-03-11T02:50:00Z');
  expect(await labels(folder, 'restarted')).toEqual(['2', '1']);
  expect(await labels(folder, 'restarted', '--kind', 'action')).toEqual(['1']);
  expect(await labels(folder, '--kind', 'action')).toEqual(['1']);
  expect(await labels(folder, '--service', 'loki')).toEqual(['1']);
  expect(await labels(folder, 'queue', '--severity', 'SEV1')).toEqual([]);
  expect(await labels(folder, 'queue', '--severity', 'sev2')).toEqual(['2']);
  expect(await labels(folder, '--from', '2026-03-11T02:46:00Z')).toEqual(['2']);
  expect(await labels(folder, '--until', '2026-03-11T02:46:00Z')).toEqual(['1']);
  expect(await labels(folder, '--from', '2026-03-09', '--until', '2026-03-13')).toEqual(['2', '1']);
  expect(await labels(folder, '--from', '2026-03-13')).toEqual([]);
  expect(await labels(folder, '--from', '2026-03-11T02:45:00Z', '--until', '2026-03-11T02:50:00Z')).toEqual([
    '2',
    '1',
  ]);
});

test.each([
  [['search'], /nothing to look for/],
  [['search', 'x', '--kind', 'wish'], /Allowed choices are note/],
  [['search', 'x', '--from', 'once upon a time'], /once upon a time/],
  [['search', '--from', '2026-03-11', '--until', '2026-03-10'], /ends before it begins/],
])('%j is one sentence and a wrong usage', async (args, sentence) => {
  const result = await incident(temporaryFolder(), args);
  expect(result).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
});
