import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./print-readings.ts', import.meta.url));

/** What a machine in some zone and language makes of one list of times. */
function readingsOn(machine: { TZ: string; LC_ALL: string }): string {
  return execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, ...machine } });
}

test('no reading depends on the zone or the language of the machine', () => {
  const here = readingsOn({ TZ: 'UTC', LC_ALL: 'C' });
  expect(here.trim().split('\n').length).toBeGreaterThan(40);
  expect(here).not.toContain('internal');
  // Its clocks go forward at midnight, and it once left out a date.
  expect(readingsOn({ TZ: 'America/Havana', LC_ALL: 'nb_NO.UTF-8' })).toBe(here);
  expect(readingsOn({ TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8' })).toBe(here);
});
