import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { commandWords } from '../../electron/command-line.ts';
import { reviveCrashed } from '../../electron/crashes.ts';
import { overdueCount, watchDues } from '../../electron/due.ts';
import { catchEarlyKeys } from '../../electron/early-keys.ts';
import { heldRecorder } from '../../electron/held-recorder.ts';
import { openIntake } from '../../electron/intake.ts';
import { readArguments, readLink } from '../../electron/links.ts';
import { installCommand } from '../../electron/path-command.ts';
import { momentOf } from '../../electron/pulse.ts';
import { answerQuestions } from '../../electron/questions.ts';
import { readKept } from '../../electron/settings.ts';
import { startupMarks } from '../../electron/startup-marks.ts';
import type { Glance } from '../../src/recorder/glance.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { steeredRecorder } from '../web/support/steered-recorder.ts';
import { IpcMain } from './stand-in/ipc-main.ts';

const glance = (at: number): Glance => ({
  incident: 'a1',
  title: 'Checkout',
  status: 'investigating',
  runsSince: 0,
  dues: [{ key: `p ${at}`, what: 'promise', text: 'back in 10 min', at }],
  nextMilestone: 'detected',
});

test('what becomes due is told once, at its time; what has been due for long is no news', () => {
  const tell = vi.fn();
  const watch = watchDues(tell);
  watch(momentOf(glance(600_000), 599_999));
  expect(tell).not.toHaveBeenCalled();
  watch(momentOf(glance(600_000), 600_000));
  watch(momentOf(glance(600_000), 601_000));
  expect(tell).toHaveBeenCalledOnce();
  expect(tell).toHaveBeenCalledWith({
    title: 'Something promised is due',
    body: 'back in 10 min (Checkout)',
  });
  watch(momentOf(glance(700_000), 700_000));
  expect(tell).toHaveBeenCalledTimes(2);
  watch(momentOf(glance(1), 100_000_000));
  expect(tell).toHaveBeenCalledTimes(2);
  expect(overdueCount(momentOf(glance(600_000), 599_999))).toBe(0);
  expect(overdueCount(momentOf(glance(600_000), 600_000))).toBe(1);
});

test.each([
  ['incident-recorder:01a1fc86', '01a1fc86'],
  ['incident-recorder://01a1fc86-2720-7c99-b23d-6ee385510aac/', '01a1fc86-2720-7c99-b23d-6ee385510aac'],
  ['incident-recorder:01a', null],
  ['incident-recorder:log?text=x', null],
  ['incident-recorder://../../etc/passwd', null],
  ['https://example.com/01a1fc86', null],
])('the link %s leads to %s', (url, incident) => {
  expect(readLink(url)).toBe(incident);
});

test('of the words of a start only records and links are taken', () => {
  const argv = [
    '/opt/recorder',
    '--no-sandbox',
    '/app/main.js',
    'a.incident.json',
    'notes.txt',
    'incident-recorder:01a1fc86',
  ];
  expect(readArguments(argv, '/home/anna')).toEqual({
    incidents: ['01a1fc86'],
    files: ['/home/anna/a.incident.json'],
  });
});

test('what cannot be read in is one line that names it, and the others are read in', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'good.json'), '{}');
  const told: unknown[] = [];
  const call = vi.fn(async () => ({ incidents: [{ id: 'a1', title: '', added: 2 }] }));
  const intake = openIntake({ call, subscribe: () => () => undefined } as never, (line) => told.push(line));
  const files = [join(folder, 'gone.json'), folder, join(folder, 'good.json')];
  expect(await intake.take({ incidents: [], files })).toBe(1);
  expect(told).toEqual([
    { what: 'open', incident: 'a1' },
    { what: 'said', tone: 'done', text: 'good.json was read in.' },
    {
      what: 'said',
      tone: 'failed',
      text: expect.stringMatching(/^gone\.json: There is no such file\. .*: There is no such file\. /),
    },
  ]);
});

test.each([
  [['/opt/recorder'], null],
  [['/opt/recorder', 'a.incident.json'], null],
  [['/opt/recorder', '--cli'], []],
  [
    ['/opt/recorder', '--cli', '--', 'log', '--cli', '--', 'x'],
    ['log', '--cli', '--', 'x'],
  ],
  [['electron', 'main.js', '--cli', 'list'], ['list']],
])('%j is the command line %j', (argv, words) => {
  expect(commandWords(argv)).toEqual(words);
});

test.runIf(process.platform !== 'win32')('the command on the PATH hands every word over as it is', () => {
  const home = temporaryFolder();
  const program = join(home, "it's a program");
  writeFileSync(program, '#!/bin/sh\nprintf "%s|" "$@"\n');
  chmodSync(program, 0o755);
  const installation = { platform: process.platform, env: { PATH: join(home, '.local/bin') }, home, program };
  expect(installCommand(installation)).toContain('incident --help');
  const file = join(home, '.local/bin/incident');
  expect(statSync(file).mode & 0o111).toBe(0o111);
  expect(execFileSync(file, ['log', 'a "b" $c']).toString()).toBe('--cli|--|log|a "b" $c|');
  // Ours may be written again, and where the PATH does not lead there, that is said.
  expect(installCommand({ ...installation, env: {} })).toContain('to your PATH');
});

test('a program of that name that is not ours stays', () => {
  const home = temporaryFolder();
  const installation = { platform: 'linux', env: {}, home, program: '/opt/recorder' } as const;
  installCommand(installation);
  const file = join(home, '.local/bin/incident');
  writeFileSync(file, '#!/bin/sh\necho mine\n');
  expect(() => installCommand(installation)).toThrow(expect.objectContaining({ code: 'exists' }));
  expect(readFileSync(file, 'utf8')).toContain('mine');
});

test('on Windows the command lies where every account looks', () => {
  const home = temporaryFolder();
  installCommand({
    platform: 'win32',
    env: { LOCALAPPDATA: join(home, 'Local') },
    home,
    program: 'C:\\100%\\recorder.exe',
  });
  const file = join(home, 'Local/Microsoft/WindowsApps/incident.cmd');
  expect(readFileSync(file, 'utf8')).toContain('@"C:\\100%%\\recorder.exe" --cli -- %*\r\n');
});

test('settings of another version are read as far as they can be', () => {
  const place = { x: 1, y: 2, width: 3, height: 4, maximized: false };
  const kept = readKept({
    preferences: 'loud',
    shortcuts: { capture: null, mark: 'F9' },
    places: { desk: { main: place } },
    future: 1,
  });
  expect(kept.shortcuts).toEqual({ capture: null, mark: 'F9' });
  expect(kept.preferences).toEqual({ notify: true, sound: false, keepRunning: false });
  expect(kept.places).toEqual({ desk: { main: place } });
  expect(kept).not.toHaveProperty('future');
  for (const setting of [undefined, null, 7, 'x', []]) expect(readKept(setting).commandOffered).toBe(false);
});

test('what is typed early is kept in order, taken once, and then the keys are the page’s', () => {
  const contents = new EventEmitter();
  const take = catchEarlyKeys(contents as never);
  const prevented = vi.fn();
  const press = (key: string, held = {}) =>
    contents.emit('before-input-event', { preventDefault: prevented }, { type: 'keyDown', key, ...held });
  for (const key of ['é', 'x', 'Backspace', '🔥', 'Shift', 'Enter', 'b']) press(key);
  press('c', { control: true });
  expect(prevented).toHaveBeenCalledTimes(6);
  expect(take()).toBe('é🔥\nb');
  press('z');
  expect(prevented).toHaveBeenCalledTimes(6);
  expect(take()).toBe('');
});

test('a page that crashes is loaded again, but not for ever', () => {
  const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const giveUp = vi.fn();
  let now = 0;
  reviveCrashed({ webContents, isDestroyed: () => false } as never, () => now, giveUp);
  const crash = (reason: string) => webContents.emit('render-process-gone', {}, { reason });
  crash('clean-exit');
  expect(webContents.reload).not.toHaveBeenCalled();
  crash('crashed');
  crash('oom');
  expect(webContents.reload).toHaveBeenCalledTimes(2);
  crash('crashed');
  expect(webContents.reload).toHaveBeenCalledTimes(2);
  expect(giveUp).toHaveBeenCalledOnce();
  now = 61_000;
  crash('crashed');
  expect(webContents.reload).toHaveBeenCalledTimes(3);
});

test('what is asked while the record is being opened waits for it', async () => {
  const opening = Promise.withResolvers<never>();
  const held = heldRecorder(opening.promise);
  const steered = Object.assign(steeredRecorder(), { close: vi.fn(async () => undefined) });
  const heard = vi.fn();
  const stop = held.subscribe(heard);
  const call = held.call('incident.get', { incident: 'a1' });
  opening.resolve(steered as never);
  expect(await call).toEqual({ incident: 'a1' });
  stop();
  await held.close();
  expect(steered.close).toHaveBeenCalledOnce();
});

test.each([
  ['a method that is none', 'openDoor', undefined, 'cannot do “openDoor”'],
  ['one that every object has', 'constructor', undefined, 'cannot do “constructor”'],
  ['an input that does not fit', 'showFile', { path: '/etc' }, '(showFile) cannot be read'],
  ['too much', 'ready', { now: true }, '(ready) cannot be read'],
])('%s is refused in words', async (_what, name, said, words) => {
  const ipc = new IpcMain();
  const showFile = vi.fn();
  answerQuestions(ipc, { showFile } as never);
  const answer = await ipc.receive({ senderFrame: { url: 'app://recorder/', parent: null } }, 'desktop:ask', [
    name,
    said,
  ]);
  expect(answer).toMatchObject({
    ok: false,
    failure: { code: 'bad-input', message: expect.stringContaining(words) },
  });
  expect(showFile).not.toHaveBeenCalled();
});

test('only the screen may ask', async () => {
  const ipc = new IpcMain();
  const showFile = vi.fn();
  answerQuestions(ipc, { showFile } as never);
  for (const url of ['app://document/1', 'https://example.com/']) {
    const answer = await ipc.receive({ senderFrame: { url, parent: null } }, 'desktop:ask', [
      'showFile',
      '/x',
    ]);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'refused' } });
  }
  expect(showFile).not.toHaveBeenCalled();
  expect(
    await ipc.receive(
      { senderFrame: { url: 'app://recorder/capture/index.html', parent: null } },
      'desktop:ask',
      ['showFile', '/x'],
    ),
  ).toEqual({ ok: true });
});

test('each start is one line of the log, its first marks count, and old starts go', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'startup.jsonl');
  writeFileSync(file, Array.from({ length: 60 }, (_, n) => JSON.stringify({ 'app-ready': n })).join('\n'));
  let now = 10;
  const marks = startupMarks(folder, () => now);
  marks.note('app-ready');
  now = 200;
  marks.note('app-ready');
  marks.note('first-commit');
  marks.note('first-commit');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(50);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ 'app-ready': 10, 'first-commit': 200 });
  startupMarks(join(folder, 'gone'), () => 1).keep();
});
