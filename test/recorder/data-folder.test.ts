import { isAbsolute, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { dataFolder } from '../../src/recorder/data-folder.ts';
import { systemClock } from '../../src/recorder/system-clock.ts';

test.each([
  ['/data/named', '/data/named'],
  ['named', resolve('named')],
  [undefined, '/srv/outages'],
  ['', '/srv/outages'],
])('%s comes first, then the environment', (named, folder) => {
  vi.stubEnv('INCIDENT_RECORDER_HOME', '/srv/outages');
  expect(dataFolder(named)).toBe(folder);
});

test('without either it is the platform’s own place', () => {
  vi.stubEnv('INCIDENT_RECORDER_HOME', '');
  expect(isAbsolute(dataFolder())).toBe(true);
  expect(dataFolder()).toMatch(/incident-recorder/);
});

afterEach(() => vi.unstubAllEnvs());

test('the machine’s clocks go forward', () => {
  const [wall, monotonic] = [systemClock.now(), systemClock.monotonic()];
  expect(wall).toBeGreaterThan(Date.UTC(2020, 0, 1));
  expect(systemClock.monotonic()).toBeGreaterThanOrEqual(monotonic);
});
