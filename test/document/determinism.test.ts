import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../export/support/print-documents.ts', import.meta.url));

function printedIn(TZ: string, LANG: string): string {
  const environment = { PATH: process.env.PATH ?? '', TZ, LANG, LC_ALL: LANG };
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT], {
    env: environment,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test('the same record gives the same bytes on any machine, whatever its zone and language', () => {
  const first = printedIn('UTC', 'C');
  expect(first.trim().split('\n')).toHaveLength(6);
  expect(printedIn('Pacific/Kiritimati', 'tr_TR.UTF-8')).toBe(first);
  expect(printedIn('America/St_Johns', 'de_DE.UTF-8')).toBe(first);
});
