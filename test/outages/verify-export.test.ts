import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openTest } from '../recorder/open.ts';
import { PICTURE } from '../recorder/states.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify-export.ts', import.meta.url));
const run = promisify(execFile);

/** Runs the verifier as a stranger does: the one file, and Node. */
async function verify(text: string): Promise<{ code: number; said: string }> {
  const file = join(temporaryFolder(), 'record.json');
  writeFileSync(file, text);
  try {
    const { stdout } = await run(process.execPath, [SCRIPT, file]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

async function exported(): Promise<string> {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('line.log', {
    incident: null,
    line: 'told by team B',
    firstKeyAt: 1,
  });
  await recorder.call('line.log', { incident, line: 'ключ 🔑 “quoted” \\ /', firstKeyAt: null });
  await recorder.call('attachment.add', { incident, name: 'graph.png', data: PICTURE, event: '1' });
  await recorder.call('line.log', { incident, line: 'a secret', firstKeyAt: null });
  await recorder.call('purge', { incident, event: '3', reason: 'a drill' });
  const { data } = await recorder.call('document.export', { incident, format: 'json' });
  return Buffer.from(data, 'base64').toString();
}

test('the verifier imports nothing but Node', () => {
  const imports = readFileSync(SCRIPT, 'utf8').match(/from '[^']+'/g);
  expect(imports?.every((from) => from.startsWith("from 'node:"))).toBe(true);
});

test('an export holds, and its heads are told', async () => {
  const text = await exported();
  const { code, said } = await verify(text);
  expect(said).toMatch(/^All \d+ changes hold\. Heads:\n/);
  const last = JSON.parse(text).changes.at(-1);
  expect(said).toContain(`${last.replicaSeq} ${last.hash}`);
  expect(code).toBe(0);
});

const ALTERATIONS: [name: string, alter: (text: string) => string, said: RegExp][] = [
  [
    'another word',
    (text) => text.replace('told by team B', 'told by team C'),
    /change 2 of .*what it says was altered/,
  ],
  ['another author', (text) => text.replace('"author":"anna"', '"author":"eva"'), /it was altered/],
  ['a line left out', (text) => text.replace(/\n[^\n]*told by team B[^\n]*/, ''), /should stand here/],
  [
    'a picture of other bytes',
    (text) => text.replace('"data":"iVBO', '"data":"iVBP'),
    /its bytes were altered/,
  ],
  [
    'a purge that is not on record',
    (text) => text.replace(/"body":\{"purges"/, '"body":{"purged"'),
    /what it said is gone/,
  ],
];

test.each(ALTERATIONS)('%s is found', async (_name, alter, what) => {
  const text = await exported();
  const altered = alter(text);
  expect(altered).not.toBe(text);
  const { code, said } = await verify(altered);
  expect(said).toMatch(what);
  expect(code).toBe(3);
});

test('what is no such file is said in a sentence', async () => {
  expect(await verify('{')).toMatchObject({ code: 2, said: expect.stringContaining('cannot be verified') });
  expect(await verify('{}')).toMatchObject({ code: 2 });
});
