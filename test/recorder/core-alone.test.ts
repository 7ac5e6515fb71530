import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const FORBIDDING = path('./forbid-shells.ts');

/** Runs a program in a process in which every shell and every global of a browser throws. */
async function runAlone(program: string): Promise<string> {
  const { stdout } = await run(process.execPath, [
    '--import',
    FORBIDDING,
    '--input-type=module',
    '--eval',
    program,
  ]);
  return stdout;
}

test('the core runs, thread and all, where electron, react, zustand and the DOM throw', async () => {
  const { stdout } = await run(process.execPath, [
    '--import',
    FORBIDDING,
    path('./whole-outage.ts'),
    temporaryFolder(),
  ]);
  expect(JSON.parse(stdout)).toEqual({
    events: 3,
    formats: ['md', 'docx', 'html', 'txt', 'slack', 'confluence', 'jira', 'json', 'csv', 'svg', 'png'],
    findings: [],
  });
});

test.each(['electron', 'react', 'react-dom/client', 'zustand'])('there, %s does throw', async (name) => {
  const outcome = await runAlone(`
    const reason = await import('${name}').then(() => 'loaded', (error) => error.message);
    process.stdout.write(reason);
  `);
  expect(outcome).toBe(`The core must not load ${name}.`);
});

test.each(['window', 'document', 'localStorage', 'HTMLElement'])('there, %s does throw', async (name) => {
  const outcome = await runAlone(`
    try { ${name}; process.stdout.write('there'); } catch (error) { process.stdout.write(error.message); }
  `);
  expect(outcome).toBe(`The core must not use ${name}.`);
});
