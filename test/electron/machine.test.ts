import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronBinary, type Machine, runDesktop, whyNoDesktop } from '../../scripts/desktop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const before = process.listenerCount('SIGINT');
const linux: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000 };

const machines: readonly (readonly [Machine, boolean, string | null])[] = [
  [linux, true, null],
  [linux, false, 'Electron’s binary is not here and could not be downloaded'],
  [{ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } }, true, null],
  [{ ...linux, env: {} }, true, 'There is no display here'],
  [{ ...linux, env: { DISPLAY: '' } }, true, 'There is no display here'],
  [{ ...linux, uid: 0 }, true, 'Electron does not run as root'],
  [{ ...linux, uid: 0, env: {} }, true, 'There is no display here'],
  [{ platform: 'darwin', env: {}, uid: 501 }, true, null],
  [{ platform: 'darwin', env: {}, uid: 0 }, true, null],
  [{ platform: 'win32', env: {}, uid: undefined }, true, null],
  [
    { platform: 'win32', env: {}, uid: undefined },
    false,
    'Electron’s binary is not here and could not be downloaded',
  ],
];

test.each(machines)('%j, binary to be had: %s → %s', (machine, binary, why) => {
  expect(whyNoDesktop(machine, () => binary)).toBe(why);
});

test('a binary is not fetched where it could not open a window anyway', () => {
  const fetch = () => {
    throw new Error('fetched');
  };
  expect(whyNoDesktop({ ...linux, env: {} }, fetch)).not.toBeNull();
  expect(whyNoDesktop({ ...linux, uid: 0 }, fetch)).not.toBeNull();
});

test('the binary is there when the note and the file are', () => {
  const folder = temporaryFolder();
  expect(electronBinary(folder)).toBeUndefined();
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(electronBinary(folder)).toBeUndefined();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/electron'), '');
  expect(electronBinary(folder)).toBe(join(folder, 'dist/electron'));
});

const endings = [
  ['exit 0', 0],
  ['exit 1', 1],
  ['exit 127', null],
  ['kill -SEGV $$', null],
] as const;

test.each(endings)('a desktop that ends with “%s” has the code %s', async (ending, code) => {
  const folder = temporaryFolder();
  const binary = join(folder, 'electron');
  writeFileSync(binary, `#!/bin/sh\necho "$INCIDENT_RECORDER_HOME $1" > ${folder}/asked\n${ending}\n`, {
    mode: 0o755,
  });
  expect(await runDesktop(binary, '/var/records')).toBe(code);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
    /^\/var\/records .*\/dist\/electron\/main\.js\n$/,
  );
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test('a binary that cannot be run is no desktop', async () => {
  expect(await runDesktop(join(temporaryFolder(), 'electron'), undefined)).toBeNull();
});
