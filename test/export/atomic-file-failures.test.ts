import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeFileAtomically } from '../../src/export/atomic-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Conditions, script, works, worksFor, writeElsewhere, writing } from './support-docx/child.ts';

// Most of these start processes.
vi.setConfig({ testTimeout: 120_000 });

const nobody = 65_534;
const canMount = works('unshare', '-m', 'mount', '-t', 'tmpfs', 'none', '/mnt');
const canInject = works('strace', '-qq', '-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO', 'true');
const canLimit = process.platform !== 'win32';

/** The failure must leave a folder with just the old file in it, as it was; or no file, if there was none. */
function expectUntouched(conditions: Conditions, length: number, code: string): void {
  const folder = temporaryFolder();
  const file = join(folder, 'a');
  expect(writeElsewhere(file, length, 'keep', conditions)).toBe(code);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(file, 'old');
  expect(writeElsewhere(file, length, 'replace', conditions)).toBe(code);
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(file, 'utf8')).toBe('old');
}

test.skipIf(!canLimit)('a file that grows too large for the system leaves the old one whole', () => {
  expectUntouched({ before: "trap '' XFSZ && ulimit -f 8" }, 100_000, 'too-large');
});

/** Which system calls fail, at which of their calls, and what the writer says. Linux's strace(1) does it. */
const failing: [step: string, calls: string, error: string, code: string][] = [
  ['flushing the content', 'fsync,fdatasync', 'EIO:when=1', 'internal'],
  [
    'flushing the content, when the disk turns out to be full',
    'fsync,fdatasync',
    'ENOSPC:when=1',
    'disk-full',
  ],
  ['giving the file its name', 'link,linkat,rename,renameat,renameat2', 'EIO', 'internal'],
  ['giving the file its name, over quota', 'link,linkat,rename,renameat,renameat2', 'EDQUOT', 'disk-full'],
  [
    'giving the file its name, in a folder that became read-only',
    'link,linkat,rename,renameat,renameat2',
    'EROFS',
    'read-only',
  ],
];

test.skipIf(!canInject).each(failing)(
  'a failure in %s leaves the old file whole',
  (_, calls, error, code) => {
    expectUntouched({ under: strace(calls, error) }, 50_000, code);
  },
);

test.skipIf(!canInject)('a failure in flushing the folder is told, and the new file is whole', () => {
  const file = join(temporaryFolder(), 'a');
  expect(writeElsewhere(file, 50_000, 'keep', { under: strace('fsync', 'EIO:when=2') })).toBe('internal');
  expect(readFileSync(file, 'utf8')).toBe('n'.repeat(50_000));
});

test.skipIf(!canInject)('a folder that cannot be flushed at all is no failure', () => {
  const file = join(temporaryFolder(), 'a');
  expect(writeElsewhere(file, 5, 'keep', { under: strace('fsync', 'EINVAL:when=2') })).toBe('done');
});

test.skipIf(!canInject)('content is flushed before it gets its name, and the folder after', () => {
  const folder = temporaryFolder();
  const log = join(folder, 'calls');
  const watch = ['strace', '-f', '-qq', '-o', log, '-e', 'trace=fsync,link,linkat,rename,unlink,unlinkat'];
  const order = () =>
    readFileSync(log, 'utf8').match(/\b(?:fsync|link|linkat|rename|unlink|unlinkat)(?=\()/g);
  expect(writeElsewhere(join(folder, 'a'), 5, 'keep', { under: watch })).toBe('done');
  expect(order()).toEqual(['fsync', 'link', 'unlink', 'fsync']);
  expect(writeElsewhere(join(folder, 'a'), 5, 'replace', { under: watch })).toBe('done');
  expect(order()).toEqual(['fsync', 'rename', 'fsync']);
});

test.skipIf(!canInject)('without hard links a new name is still never taken from somebody', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a');
  for (const error of ['EPERM', 'EOPNOTSUPP']) {
    const under = strace('link,linkat', error);
    rmSync(file, { force: true });
    expect(writeElsewhere(file, 50_000, 'keep', { under })).toBe('done');
    expect(readFileSync(file, 'utf8')).toBe('n'.repeat(50_000));
    expect(writeElsewhere(file, 5, 'keep', { under })).toBe('exists');
    expect(readFileSync(file, 'utf8')).toBe('n'.repeat(50_000));
    expect(readdirSync(folder)).toEqual(['a']);
  }
});

test.skipIf(!canInject)('without hard links, too, one of many that race for a new name gets it', () => {
  const file = join(temporaryFolder(), 'a');
  const [program = '', ...words] = strace('link,linkat', 'EPERM');
  const racing = [...words, process.execPath, script('race-for-name.ts'), file];
  expect(spawnSync(program, racing, { encoding: 'utf8' }).stdout).toBe('1');
});

test.skipIf(!canInject)('without hard links, a failure frees the name that was taken', () => {
  const folder = temporaryFolder();
  const inject = ['-e', 'inject=link,linkat:error=EPERM', '-e', 'inject=rename,renameat,renameat2:error=EIO'];
  const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=%file', ...inject];
  expect(writeElsewhere(join(folder, 'a'), 5, 'keep', { under })).toBe('internal');
  expect(readdirSync(folder)).toEqual([]);
});

function strace(calls: string, error: string): string[] {
  return [
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:error=${error}`,
  ];
}

test.skipIf(!canMount)('a full disk leaves the old file whole', () => {
  const disk = temporaryFolder();
  const file = `${disk}/a`;
  const before = [
    `mount -t tmpfs -o size=64k none '${disk}'`,
    writing(file, 7, 'keep'),
    writing(file, 500_000, 'replace'),
    `ls -A '${disk}'`,
    `cat '${file}'`,
  ].join(' && ');
  const after = writeElsewhere(`${disk}/b`, 500_000, 'keep', { under: ['unshare', '-m'], before });
  expect(after).toBe('donedisk-fulla\nnnnnnnndisk-full');
});

test.skipIf(!canMount)('a disk that became read-only leaves the old file whole', () => {
  const disk = temporaryFolder();
  const file = `${disk}/a`;
  const before = [
    `mount -t tmpfs none '${disk}'`,
    writing(file, 3, 'keep'),
    `mount -o remount,ro '${disk}'`,
    writing(file, 9, 'replace'),
    `cat '${file}'`,
    `ls -A '${disk}'`,
  ].join(' && ');
  const after = writeElsewhere(`${disk}/b`, 5, 'keep', { under: ['unshare', '-m'], before });
  expect(after).toBe('doneread-onlynnna\nread-only');
});

/** A device of its own like Linux's full(4), so that whatever this does to it, the system's stays. */
const canMakeDevice = works(
  'sh',
  '-c',
  'd=$(mktemp -d) && mknod "$d/f" c 1 7 && dd if=/dev/zero of="$d/f" count=1 2>&1 | grep -q "No space"; a=$?; rm -r "$d"; exit $a',
);

test.skipIf(!canMakeDevice)('a device without room says so, and stays a device', async () => {
  const device = join(temporaryFolder(), 'full');
  works('mknod', device, 'c', '1', '7');
  await expect(writeFileAtomically(device, 'new', { overwrite: true })).rejects.toMatchObject({
    code: 'disk-full',
    message: `There is no room left on the disk for “${device}”.`,
  });
  expect(statSync(device).isCharacterDevice()).toBe(true);
});

test.skipIf(!worksFor(nobody))(
  'somebody who may not write here is told so, and so is who may not replace',
  async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a');
    writeFileSync(file, 'old');
    for (const mode of [0o755, 0o1777]) {
      works('chmod', mode.toString(8), folder);
      expect(writeElsewhere(file, 5, 'replace', { user: nobody })).toBe('read-only');
      expect(readFileSync(file, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a']);
    }
  },
);

const LENGTH = 300_000;

/** One letter all through, and all of it. */
function isWhole(text: string): boolean {
  return text.length === LENGTH && text === text.charAt(0).repeat(LENGTH);
}

function startRewriting(file: string): { child: ChildProcess; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [script('rewrite-forever.ts'), file, String(LENGTH)], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, ended };
}

async function untilChanged(file: string, from: string): Promise<void> {
  while (!existsSync(file) || readFileSync(file, 'utf8') === from) await pause(1);
}

test('a writer that is killed at any moment leaves one whole version', async () => {
  const file = join(temporaryFolder(), 'a');
  let last = '';
  for (let round = 0; round < 15; round += 1) {
    const { child, ended } = startRewriting(file);
    await untilChanged(file, last);
    await pause((round * 7) % 23);
    child.kill('SIGKILL');
    await ended;
    last = readFileSync(file, 'utf8');
    expect(isWhole(last)).toBe(true);
  }
});

test('a reader beside a writer sees one whole version, always', async () => {
  const file = join(temporaryFolder(), 'a');
  const { child, ended } = startRewriting(file);
  const seen = new Set<string>();
  await untilChanged(file, '');
  for (let reading = 0; reading < 2000 && (seen.size < 5 || reading < 200); reading += 1) {
    const text = readFileSync(file, 'utf8');
    expect(isWhole(text)).toBe(true);
    seen.add(text.charAt(0));
    await pause(1);
  }
  child.kill('SIGKILL');
  await ended;
  expect(seen.size).toBeGreaterThan(1);
});
