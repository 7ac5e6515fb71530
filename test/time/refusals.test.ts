import { expect, test } from 'vitest';
import { readTime } from '../../src/time/read.ts';
import { failureOf, NOW, OSLO } from './reading.ts';

const refused = (text: string, zone = OSLO) =>
  failureOf(() => readTime(text, { now: Date.parse(NOW), zone }));

test.each([
  ['', 'The time is empty.'],
  [' \n\u200b', 'The time is empty.'],
  ['25:61', 'No clock shows “25:61”.'],
  ['24:01', 'No clock shows “24:01”.'],
  ['23:59:60', 'No clock shows “23:59:60”.'],
  ['2022-04-20 11:60', 'No clock shows “11:60”.'],
  ['2022-04-20T25:00:00Z', 'No clock shows “25:00:00”.'],
  ['17:14am', '“17:14am” cannot be in the morning.'],
  ['2022-02-30 10:00', 'There is no such date as in “2022-02-30 10:00”.'],
  ['31/04/2022 10:00', 'There is no such date as in “31/04/2022 10:00”.'],
  ['13/13/2021 10:00', 'There is no such date as in “13/13/2021 10:00”.'],
  ['30 Feb 10:00', 'There is no such date as in “30 feb 10:00”.'],
  ['Tue 20 April 2022 11:28', '2022-04-20 is a Wednesday, not a Tuesday.'],
  ['Tue 2022-04-20 11:28', '2022-04-20 is a Wednesday, not a Tuesday.'],
  [
    'tomorrow 10:00',
    '“tomorrow 10:00” lies in the future: 2022-04-21 10:00, and it is 2022-04-20 14:05 now.',
  ],
  ['today 14:08', '“today 14:08” lies in the future: 2022-04-20 14:08, and it is 2022-04-20 14:05 now.'],
  [
    '2022-04-21 14:06',
    '“2022-04-21 14:06” lies in the future: 2022-04-21 14:06, and it is 2022-04-20 14:05 now.',
  ],
  [
    '9999-12-31T23:59Z',
    '“9999-12-31t23:59z” lies in the future: +010000-01-01 00:59, and it is 2022-04-20 14:05 now.',
  ],
  ['+5m', '“+5m” lies in the future: 2022-04-20 14:10, and it is 2022-04-20 14:05 now.'],
  ['in an hour', '“in an hour” lies in the future: 2022-04-20 15:05, and it is 2022-04-20 14:05 now.'],
  ['1899-12-31 10:00', '“1899-12-31 10:00” lies before 1900.'],
  ['0022-04-20 10:00', '“0022-04-20 10:00” lies before 1900.'],
  ['-999999999d', '“-999999999d” lies before 1900.'],
  ['yesterday', '“yesterday” names a day but no time of day.'],
  ['Monday', '“Monday” names a day but no time of day.'],
  ['2022-04-20', '“2022-04-20” names a day but no time of day.'],
  ['20 April', '“20 April” names a day but no time of day.'],
  ['14:30–14:05', 'The range “14:30–14:05” ends before it starts.'],
  ['2022-04-20 12:40–12:26', 'The range “2022-04-20 12:40–12:26” ends before it starts.'],
  [
    '2022-04-20 12:40 – 2022-04-19 12:41',
    'The range “2022-04-20 12:40 – 2022-04-19 12:41” ends before it starts.',
  ],
  ['-5m to -10m', 'The range “-5m to -10m” ends before it starts.'],
  ['now–12:00', 'The range “now–12:00” ends before it starts.'],
  [
    'yesterday 23:50–today 14:30',
    '“today 14:30” lies in the future: 2022-04-20 14:30, and it is 2022-04-20 14:05 now.',
  ],
  [
    'today 14:00–14:30',
    '“today 14:00–14:30” lies in the future: 2022-04-20 14:30, and it is 2022-04-20 14:05 now.',
  ],
])('%j: %s', (text, message) => {
  const failure = refused(text);
  expect(failure.code).toBe('bad-time');
  expect(failure.message).toBe(message);
  expect(failure.hint).toMatch(/^[A-Z].*\.$/);
});

test.each([
  'garbage',
  '14',
  '-5',
  '-5 parsecs',
  '1.2.3.4',
  '14:3',
  '14:32:5',
  '14:32 Mars/Olympus',
  '14:32 XYZ',
  '14:32 +15:00',
  '14:32 +02:10',
  '14:32 and some more',
  'the meeting at 14:32',
  'monday last week 10:00',
  '3 days ago or so 10:00',
  'oddly 3 days ago 10:00',
  'monday night 1:30',
  '14:00 in the morning',
  'some time',
  'ago',
  ' - ',
  '–',
  '12:26–',
  '–12:40',
  '12:26–12:40–12:50',
  '6–7',
  '~',
  '~~14:32',
  '~yesterday',
  'to the minute',
  '12:26–12:40 to the minute to the minute',
  'unknown (placed at noon)',
  'Wed 2022-04-20',
  'May',
  'constructor',
  'constructor 14:32',
  '14:32 constructor',
  '__proto__',
  '1e3',
  '0x10:00',
  'NaN:NaN',
  '😀',
  '14:32 😀',
  '\ud800',
  '\u0000',
  '14\u000032',
  "'; DROP TABLE changes; --",
])('%j is not a time, and the hint shows what is', (text) => {
  const failure = refused(text);
  expect(failure.code).toBe('bad-time');
  expect(failure.message).toMatch(/^“.+” (?:is not a time|names a day but no time of day)\.$/u);
  expect(failure.message.isWellFormed()).toBe(true);
  expect(failure.message).not.toMatch(/\p{Cc}/u);
  expect(failure.hint).not.toBe('');
});

test('what is too long is refused for its length alone', () => {
  expect(refused(`yesterday${' '.repeat(200)}14:00`).message).toMatch(/ is too long to be a time\.$/);
  expect(refused(`10:00 ${'0'.repeat(40)}3 days ago`).message).toMatch(/ is not a time\.$/);
});

test('what the hint shows can be written', () => {
  const [, list = ''] = /such as (.+)\.$/.exec(refused('garbage').hint) ?? [];
  const examples = list.split(/, | or /);
  expect(examples.length).toBeGreaterThan(5);
  for (const example of examples) {
    expect(readTime(example, { now: Date.parse(NOW), zone: OSLO }).at.ms).toBeLessThan(Date.parse(NOW));
  }
});

test('a zone that does not exist is what is wrong, not the time', () => {
  for (const text of ['14:32', 'now', '-5m', '12:26–12:40', 'yesterday 10:00', '2022-04-20T11:28Z']) {
    expect(refused(text, 'Mars/Olympus').code).toBe('bad-input');
  }
});
