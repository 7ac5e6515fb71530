import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { asFailure } from '../../src/recorder/failures.ts';
import { LONGEST_TITLE } from '../../src/recorder/title.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTest, START } from './open.ts';

const MEGABYTE = 1024 * 1024;

/** What is typed, and what of it stands in the log. */
const LINES: Record<string, readonly [line: string, text: string]> = {
  'a time that no clock shows': ['restarted @25:99 loki', 'restarted @25:99 loki'],
  'an unknown kind': ['/descision roll back', '/descision roll back'],
  'a kind that can be two': ['/r back', '/r back'],
  'a null character': ['a\u0000b', 'a␀b'],
  'escape sequences': ['\u001b[31mFATAL\u001b[0m', '␛[31mFATAL␛[0m'],
  'a bell and a delete': ['\u0007\u007f', '␇␡'],
  'a lone surrogate': ['half \ud83d emoji', 'half \ufffd emoji'],
  'Windows line ends': ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  'a pasted table': ['a\tb\nc\td', 'a\tb\nc\td'],
  'markup and quotes': [
    `<script>alert('1')</script> "; DROP TABLE`,
    `<script>alert('1')</script> "; DROP TABLE`,
  ],
  'all directions': ['\u202eevil\u202c عربي 😀', '\u202eevil\u202c عربي 😀'],
  'a megabyte': ['x'.repeat(MEGABYTE), 'x'.repeat(MEGABYTE)],
  'a megabyte of lines': ['ab\n'.repeat(MEGABYTE / 4), 'ab\n'.repeat(MEGABYTE / 4).trim()],
  'a megabyte of emoji': ['😀'.repeat(MEGABYTE / 4), '😀'.repeat(MEGABYTE / 4)],
};

test.each(Object.keys(LINES))('%s is logged, and nothing of it is lost', async (name) => {
  const [line, text] = LINES[name] ?? ['', ''];
  const { recorder, folder } = await openTest();
  const { incident, event } = await recorder.call('line.log', { incident: null, line, firstKeyAt: START });
  expect(event.text).toBe(text);
  await recorder.close();
  const again = await openTest({ folder }, 'second');
  const { events } = await again.recorder.call('event.list', { incident });
  expect(events.map((kept) => kept.text)).toEqual([text]);
  expect(await again.recorder.call('record.verify', {})).toEqual([]);
});

test('a title of 10,000 characters is cut at a word, and stands in the log whole', async () => {
  const { recorder } = await openTest();
  const title = 'checkout is slow '.repeat(600).trim();
  const { incident } = await recorder.call('incident.start', { title, at: '11:20' });
  const { incident: header } = await recorder.call('incident.get', { incident });
  expect(Array.from(header.title).length).toBeLessThanOrEqual(LONGEST_TITLE);
  expect(title.startsWith(`${header.title.slice(0, -1)} `)).toBe(true);
  const { events } = await recorder.call('event.list', { incident });
  expect(events).toMatchObject([{ kind: 'note', text: title, time: { precision: 'minute' } }]);
  expect(events[0]?.time.at).toEqual(header.openedAt);
});

test('so is one that is set later', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'short' });
  const title = 'login is slow '.repeat(700).trim();
  await recorder.call('incident.set', { incident, title });
  const { events } = await recorder.call('event.list', { incident });
  expect(events.map(({ text }) => text)).toEqual([title]);
});

test('more than sixteen megabytes are refused, and the record stays as it was', async () => {
  const { recorder } = await openTest();
  const line = 'x'.repeat(16 * MEGABYTE + 1);
  const refused = recorder.call('line.log', { incident: null, line, firstKeyAt: null });
  await expect(refused).rejects.toMatchObject({ code: 'too-large', hint: expect.stringMatching(/Split/) });
  expect(await recorder.call('incident.list', {})).toEqual([]);
});

test.each([
  ['event.log', { incident: null, text: 'x', at: 'half past' }, 'bad-time'],
  ['event.log', { incident: 'beef', text: 'x' }, 'not-found'],
  ['event.log', { incident: "' OR 1=1", text: 'x' }, 'not-found'],
  ['event.log', { incident: '%', text: 'x' }, 'not-found'],
  ['incident.start', { zone: 'Mars/Olympus' }, 'bad-input'],
  ['incident.start', { at: 'the other day' }, 'bad-time'],
  ['line.read', { incident: null, line: 'x', firstKeyAt: -1 }, 'bad-input'],
] as const)('%s refuses %j in one sentence, with one on what to do', async (name, input, code) => {
  const { recorder } = await openTest();
  const failure = asFailure(await recorder.call(name, input as never).catch((error: unknown) => error));
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/^[^\n]{1,300}\.$/);
  expect(failure.hint).toMatch(/^[^\n]{1,300}\.$/);
  expect(await recorder.call('incident.list', {})).toEqual([]);
});

test('a data folder that is a file, or a record that is none, is refused and left as it is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), 'x');
  await expect(openTest({ folder: join(folder, 'file') })).rejects.toMatchObject({ code: 'bad-input' });
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'record.sqlite3'), 'Dear diary, '.repeat(500));
  await expect(openTest({ folder: join(folder, 'data') })).rejects.toMatchObject({ code: 'damaged' });
});

test('what nobody foresaw is told in a plain sentence, and keeps its cause', () => {
  const cause = new TypeError('Cannot read properties of undefined');
  const { message, hint, code } = asFailure(cause);
  expect(code).toBe('internal');
  expect(`${message} ${hint}`).not.toContain('undefined');
  expect(asFailure('a thrown text').code).toBe('internal');
  const known = new RecorderError('exists', 'It exists.', 'Choose another.');
  expect(asFailure(known)).toEqual({ code: 'exists', message: 'It exists.', hint: 'Choose another.' });
});
