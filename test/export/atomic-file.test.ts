import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { writeFileAtomically } from '../../src/export/atomic-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { works, writeElsewhere } from './support-docx/child.ts';

const replace = { overwrite: true } as const;
const keep = { overwrite: false } as const;

/** A folder with one file in it that must not get lost. */
function folderWithFile(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'postmortem.md');
  writeFileSync(file, 'old');
  return { folder, file };
}

test('whatever is written is what is there, alone in its folder', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      await writeFileAtomically(file, bytes, replace);
      expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
      expect(readdirSync(folder)).toEqual(['a']);
    }),
    { numRuns: 30 },
  );
});

test('text is written as UTF-8', async () => {
  const file = join(temporaryFolder(), 'a');
  await writeFileAtomically(file, 'Kjøremiljø 😀', keep);
  expect(readFileSync(file, 'utf8')).toBe('Kjøremiljø 😀');
});

test('a file that is there stays, unless it may be replaced', async () => {
  const { folder, file } = folderWithFile();
  await expect(writeFileAtomically(file, 'new', keep)).rejects.toMatchObject({
    code: 'exists',
    message: `“${file}” exists already.`,
    hint: expect.stringContaining('--force'),
  });
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['postmortem.md']);
  await writeFileAtomically(file, 'new', replace);
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('of many that race for a new name one wins, and nobody’s file is replaced', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a');
  const racers = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x41 + index).repeat(20_000));
  const results = await Promise.allSettled(racers.map((text) => writeFileAtomically(file, text, keep)));
  const winners = racers.filter((_, index) => results[index]?.status === 'fulfilled');
  expect(winners).toEqual([readFileSync(file, 'utf8')]);
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
  expect(codes).toEqual(Array(39).fill('exists'));
  expect(readdirSync(folder)).toEqual(['a']);
});

test('of many that replace one file, the last one’s is there, whole', async () => {
  const { folder, file } = folderWithFile();
  const texts = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x41 + index).repeat(50_000));
  await Promise.all(texts.map((text) => writeFileAtomically(file, text, replace)));
  expect(texts).toContain(readFileSync(file, 'utf8'));
  expect(readdirSync(folder)).toEqual(['postmortem.md']);
});

const bad: [what: string, path: (folder: string) => string, code: string, message: RegExp][] = [
  [
    'a folder that is not there',
    (folder) => join(folder, 'no', 'a'),
    'not-found',
    /The folder of “.*” does not/,
  ],
  ['a folder that is a file', (folder) => join(folder, 'postmortem.md', 'a'), 'not-found', /folder of/],
  ['a folder itself', (folder) => folder, 'bad-input', /is a folder/],
  ['a name that is too long', (folder) => join(folder, 'a'.repeat(256)), 'bad-input', /not a name/],
  ['a name with a NUL in it', (folder) => join(folder, 'a\0b'), 'bad-input', /“.*a�b” is not a name/],
  ['no name', () => '', 'bad-input', /not a name/],
];

test.each(bad)(
  '%s is refused in one sentence, and nothing is left behind',
  async (_, path, code, message) => {
    const { folder } = folderWithFile();
    for (const overwrite of [true, false]) {
      const error = await writeFileAtomically(path(folder), 'new', { overwrite }).catch((reason) => reason);
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
      expect(error.message.length).toBeLessThan(300);
      expect(readdirSync(folder)).toEqual(['postmortem.md']);
    }
  },
);

test('a name as long as a name can be is no problem', async () => {
  const folder = temporaryFolder();
  await writeFileAtomically(join(folder, 'a'.repeat(255)), 'new', keep);
  expect(readdirSync(folder)).toEqual(['a'.repeat(255)]);
});

test('a symbolic link stays one, and the file behind it is the one that is written', async () => {
  const { folder, file } = folderWithFile();
  const link = join(folder, 'link');
  symlinkSync(file, link);
  await writeFileAtomically(link, 'new', replace);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('new');
  await expect(writeFileAtomically(link, 'newer', keep)).rejects.toMatchObject({ code: 'exists' });
});

test('a link to nothing counts as a file that is there', async () => {
  const folder = temporaryFolder();
  const link = join(folder, 'link');
  symlinkSync(join(folder, 'nothing'), link);
  await expect(writeFileAtomically(link, 'new', keep)).rejects.toMatchObject({ code: 'exists' });
  expect(readdirSync(folder)).toEqual(['link']);
});

test('a replaced file keeps its permissions', async () => {
  const { file } = folderWithFile();
  for (const mode of [0o600, 0o640, 0o666]) {
    chmodSync(file, mode);
    await writeFileAtomically(file, 'new', replace);
    expect(statSync(file).mode & 0o777).toBe(mode);
  }
});

test.skipIf(process.platform === 'win32')('a new file has the permissions that the umask leaves', () => {
  const folder = temporaryFolder();
  for (const [umask, mode] of [
    ['022', 0o644],
    ['077', 0o600],
  ] as const) {
    const file = join(folder, umask);
    expect(writeElsewhere(file, 3, 'keep', { before: `umask ${umask}` })).toBe('done');
    expect(statSync(file).mode & 0o777).toBe(mode);
  }
});

test.skipIf(!works('mkfifo', '--version'))('a pipe is written to as it stands', async () => {
  const pipe = join(temporaryFolder(), 'pipe');
  works('mkfifo', pipe);
  for (const overwrite of [false, true]) {
    const reader = spawn('cat', [pipe]);
    onTestFinished(() => {
      reader.kill();
    });
    const read = textOf(reader.stdout);
    await writeFileAtomically(pipe, 'new', { overwrite });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(await read).toBe('new');
  }
});

test('what another process left behind is neither used nor in the way', async () => {
  const folder = temporaryFolder();
  const own = Array.from({ length: 300 }, (_, index) => `.incident-recorder-${process.pid}-${index}.tmp`);
  for (const name of own) writeFileSync(join(folder, name), 'left');
  const file = join(folder, 'a');
  await writeFileAtomically(file, 'new', keep);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(own.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(own.map(() => 'left'));
  expect(readdirSync(folder)).toHaveLength(301);
});

test('a relative path is one from where the program stands', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub'));
  const before = `cd '${folder}'`;
  expect(writeElsewhere('sub/a', 2, 'keep', { before })).toBe('done');
  expect(writeElsewhere('b', 2, 'keep', { before })).toBe('done');
  expect(readdirSync(folder).concat(readdirSync(join(folder, 'sub')))).toEqual([
    'b',
    'sub',
    basename('sub/a'),
  ]);
});
