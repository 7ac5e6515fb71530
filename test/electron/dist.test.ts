import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { electronBinary } from '../../scripts/desktop.ts';
import { findDistribution } from '../../scripts/distribution.ts';
import { setFuses } from '../../scripts/fuses.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { electronFolder } from './support/electron-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

function dist(env: Record<string, string>, ...args: string[]) {
  return run(process.execPath, [join(ROOT, 'scripts/dist.ts'), ...args], {
    env: { ...process.env, ...env },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code: Number(code), stdout: String(stdout), stderr: String(stderr) }),
  );
}

describe.runIf(process.platform === 'linux')('what is packed, by electron-builder itself', () => {
  const output = mkdtempSync(join(tmpdir(), 'incident-recorder-packages-'));
  const folder = join(output, `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`);
  const asar = join(folder, 'resources/app.asar');

  afterAll(() => rmSync(output, { recursive: true, force: true }));
  beforeAll(async () => {
    const electron = electronFolder(mkdtempSync(join(output, 'electron-')));
    const packed = await dist({ ELECTRON_OVERRIDE_DIST_PATH: electron }, '--dir', '--output', output);
    expect(packed).toMatchObject({ code: 0 });
  });

  test('nothing but the bundle, the screen, the fonts and the two native parts of this platform', () => {
    const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    expect([...new Set(files.map((path) => path.split('/')[1]))].sort()).toEqual([
      'assets',
      'dist',
      'node_modules',
      'package.json',
    ]);
    expect(files.filter((path) => path.endsWith('.node'))).toEqual([
      expect.stringMatching(/^\/node_modules\/@resvg\/resvg-js-linux-\w+-gnu\/.*\.node$/),
      `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
    const modules = files
      .map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)/.exec(path)?.[1])
      .filter((name) => name !== undefined);
    expect([...new Set(modules)].sort()).toEqual([
      '@resvg/resvg-js',
      `@resvg/resvg-js-linux-${process.arch}-gnu`,
      'better-sqlite3',
    ]);
    expect(files.filter((path) => /\.(?:map|tsx?|test\.js)$/.test(path))).toEqual([]);
  });

  test('the archive has at most 8 MB, and what is in it may be read by everybody and written by its owner', () => {
    expect(statSync(asar).size).toBeLessThanOrEqual(8 * MEGABYTE);
    expect(statSync(asar).mode & 0o777).toBe(0o644);
    expect(statSync(join(folder, 'incident-recorder')).mode & 0o777).toBe(0o755);
  });

  test('only the languages that are needed', () => {
    expect(readdirSync(join(folder, 'locales'))).toEqual(['en-US.pak']);
  });

  test('the fuses are as they must be', async () => {
    const { version: _, ...wire } = await getCurrentFuseWire(join(folder, 'incident-recorder'));
    expect(
      Object.values(wire)
        .map((state) => String.fromCharCode(Number(state)))
        .join(''),
    ).toBe('010011001');
  });

  test('what is packed runs: the command line, from the record to a document with its picture', async () => {
    const app = temporaryFolder();
    extractAll(asar, app);
    const main = join(app, 'dist/electron/main.js');
    const home = temporaryFolder();
    const incident = (...words: string[]) =>
      run(process.execPath, [main, '--cli', '--', ...words], {
        env: { ...process.env, INCIDENT_RECORDER_HOME: home },
      });
    await incident('demo');
    expect(JSON.parse((await incident('list', '--json')).stdout)).toHaveLength(1);
    await incident('export', '--format', 'docx', '-o', join(home, 'x.docx'));
    await incident('export', '--format', 'png', '-o', join(home, 'x.png'));
    expect(readFileSync(join(home, 'x.docx')).toString('latin1', 0, 2)).toBe('PK');
    expect(readFileSync(join(home, 'x.png')).toString('latin1', 1, 4)).toBe('PNG');
    await expect(incident('bogus')).rejects.toMatchObject({ code: 2 });
  });
});

test.each([
  ['a fuse that cannot be turned', '101100010', /number 9 is not on/],
  ['a fuse that nobody has decided about', '1011000110', /nobody has decided about: number 10/],
  ['a fuse that is missing', '1011000', /has no fuse GrantFileProtocolExtraPrivileges|not long enough/],
])('%s stops the build', async (_what, fuses, words) => {
  await expect(setFuses(join(electronFolder(temporaryFolder(), fuses), 'electron'), false)).rejects.toThrow(
    words,
  );
});

test('a binary without fuses is no Electron', async () => {
  await expect(setFuses(import.meta.filename, false)).rejects.toThrow();
});

test.runIf(electronBinary() === undefined)(
  'without a binary it says in one sentence what is missing and how to supply it',
  async () => {
    const { code, stderr, stdout } = await dist({
      ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
      ELECTRON_OVERRIDE_DIST_PATH: '',
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^Nothing was packed\. Electron’s binary is not here.*ELECTRON_OVERRIDE_DIST_PATH.*\.$/,
    );
  },
);

test('where Electron comes from', () => {
  const here = temporaryFolder();
  const never = () => expect.unreachable('fetched') as never;
  expect(findDistribution({ ELECTRON_OVERRIDE_DIST_PATH: here }, true, never)).toEqual({
    from: 'folder',
    folder: here,
  });
  expect(findDistribution({ ELECTRON_OVERRIDE_DIST_PATH: join(here, 'gone') }, true, never)).toEqual({
    from: 'nowhere',
    why: expect.stringContaining(join(here, 'gone')),
  });
  expect(findDistribution({}, true, never)).toEqual({ from: 'configuration' });
  expect(findDistribution({}, false, () => here)).toEqual({ from: 'folder', folder: here });
  expect(findDistribution({ ELECTRON_OVERRIDE_DIST_PATH: '' }, false, () => undefined)).toMatchObject({
    from: 'nowhere',
  });
});

test('an option that it does not know is wrong usage', async () => {
  expect(await dist({}, '--colour')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run dist -- [options]'),
  });
});

test('every action of the workflows is pinned by its hash, and none may write but the one that publishes', () => {
  const folder = join(ROOT, '.github/workflows');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, used] of text.matchAll(/uses: *(.*)/g))
      expect(used).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions: own }] of Object.entries<{ permissions?: object }>(jobs)) {
      expect(own).toEqual(job === 'publish' ? { contents: 'write' } : undefined);
    }
  }
});
