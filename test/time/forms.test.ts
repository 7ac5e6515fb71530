import { expect, test } from 'vitest';
import { read } from './reading.ts';

/** All at Wednesday 2022-04-20 14:05:12.345 in Oslo. */

const TODAY = '2022-04-20';
const YESTERDAY = '2022-04-19';

test.each([
  ['14:02', 'minute', `${TODAY}T14:02:00+02:00`],
  ['9:02', 'minute', `${TODAY}T09:02:00+02:00`],
  ['14:32', 'minute', `${YESTERDAY}T14:32:00+02:00`],
  ['11:28:04', 'exact', `${TODAY}T11:28:04+02:00`],
  ['11:28:00', 'exact', `${TODAY}T11:28:00+02:00`],
  ['11:28:04.5', 'exact', `${TODAY}T11:28:04.500+02:00`],
  ['11:28:04,123456', 'exact', `${TODAY}T11:28:04.123+02:00`],
  ['14.43', 'minute', `${YESTERDAY}T14:43:00+02:00`],
  ['11h28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['11h', 'minute', `${TODAY}T11:00:00+02:00`],
  ["11 o'clock", 'minute', `${TODAY}T11:00:00+02:00`],
  ['11:28 Uhr', 'minute', `${TODAY}T11:28:00+02:00`],
  ['11:28h', 'minute', `${TODAY}T11:28:00+02:00`],
  ['kl. 11.28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['at 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['@11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['1128', 'minute', `${TODAY}T11:28:00+02:00`],
  ['0928z', 'minute', `${TODAY}T11:28:00+02:00`],
  ['6:05 p.m.', 'minute', `${YESTERDAY}T18:05:00+02:00`],
  ['6:05 P. M.', 'minute', `${YESTERDAY}T18:05:00+02:00`],
  ['6:05pm', 'minute', `${YESTERDAY}T18:05:00+02:00`],
  ['6.05 PM', 'minute', `${YESTERDAY}T18:05:00+02:00`],
  ['6pm', 'minute', `${YESTERDAY}T18:00:00+02:00`],
  ['6:05:07 am', 'exact', `${TODAY}T06:05:07+02:00`],
  ['12:10 AM', 'minute', `${TODAY}T00:10:00+02:00`],
  ['12:10 PM', 'minute', `${TODAY}T12:10:00+02:00`],
  ['0:10 am', 'minute', `${TODAY}T00:10:00+02:00`],
  ['17:14pm', 'minute', `${YESTERDAY}T17:14:00+02:00`],
  ['noon', 'minute', `${TODAY}T12:00:00+02:00`],
  ['at midnight', 'minute', `${TODAY}T00:00:00+02:00`],
])('time of day: %s', (text, precision, iso) => {
  expect(read(text)).toBe(`${precision} ${iso}`);
});

test.each([
  ['2022-04-20 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['2022-04-20T11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['2022-04-20T11:28:04', 'exact', `${TODAY}T11:28:04+02:00`],
  ['2022-04-20T11:28:04+02:00', 'exact', `${TODAY}T11:28:04+02:00`],
  ['2022-04-20t09:28:04.123456z', 'exact', `${TODAY}T11:28:04.123+02:00`],
  ['2022-04-20T06:28-03:00', 'minute', `${TODAY}T11:28:00+02:00`],
  ['2022-04-20T06:28:04-0300', 'exact', `${TODAY}T11:28:04+02:00`],
  ['2022-04-20 06:28:04-03', 'exact', `${TODAY}T11:28:04+02:00`],
  ['2022/04/20 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['20220420 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['20.04.22 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['20.4.2022, 11.28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['20-04-2022 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['20/04 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['20.04. 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['11:28 20.04.22', 'minute', `${TODAY}T11:28:00+02:00`],
  ['11:28, 20 April 2022', 'minute', `${TODAY}T11:28:00+02:00`],
  ['11:28 on 20 April', 'minute', `${TODAY}T11:28:00+02:00`],
  ['26/05/2021 6:00 p.m.', 'minute', '2021-05-26T18:00:00+02:00'],
  ['Jan 22 2022 14:00', 'minute', '2022-01-22T14:00:00+01:00'],
  ['January 22, 2022, 14:00 UTC', 'minute', '2022-01-22T15:00:00+01:00'],
  ['14:00 UTC, January 22, 2022', 'minute', '2022-01-22T15:00:00+01:00'],
  ['10:30 AM GMT on January 22nd, 2022', 'minute', '2022-01-22T11:30:00+01:00'],
  ['Apr 20th, 2022 at 11:28 AM', 'minute', `${TODAY}T11:28:00+02:00`],
  ['22nd of January 2022 2pm', 'minute', '2022-01-22T14:00:00+01:00'],
  ['22-Jan-22 14:00', 'minute', '2022-01-22T14:00:00+01:00'],
  ['Sept. 3 09:00', 'minute', '2021-09-03T09:00:00+02:00'],
  ['Wed 20 Apr 2022 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['Wednesday, April 20, 2022 11:28', 'minute', `${TODAY}T11:28:00+02:00`],
  ['31 Dec 23:59', 'minute', '2021-12-31T23:59:00+01:00'],
  ['29 Feb 12:00', 'minute', '2020-02-29T12:00:00+01:00'],
  ['Tue 19 April 12:00', 'minute', `${YESTERDAY}T12:00:00+02:00`],
  ['Mon 19 April 12:00', 'minute', '2021-04-19T12:00:00+02:00'],
  ['yesterday 24:00', 'minute', `${TODAY}T00:00:00+02:00`],
  ['20.04.69 12:00', 'minute', '1969-04-20T12:00:00+01:00'],
  ['2022-04-21 14:05', 'minute', '2022-04-21T14:05:00+02:00'],
  ['21 April 02:00', 'minute', '2022-04-21T02:00:00+02:00'],
])('date: %s', (text, precision, iso) => {
  expect(read(text)).toBe(`${precision} ${iso}`);
});

test.each([
  ['05/06/2021 10:00', '2021-06-05'],
  ['12/11/2021 10:00', '2021-11-12'],
  ['05.06. 10:00', '2021-06-05'],
  ['05/26/2021 10:00', '2021-05-26'],
  ['13/12/2021 10:00', '2021-12-13'],
  ['12-13-2021 10:00', '2021-12-13'],
  ['04/19 10:00', YESTERDAY],
])('day first, month first only where that is impossible: %s is on %s', (text, date) => {
  expect(read(text)).toMatch(`minute ${date}T10:00:00`);
});

test.each([
  ['yesterday 23:10', `${YESTERDAY}T23:10:00+02:00`],
  ['23:10 yesterday', `${YESTERDAY}T23:10:00+02:00`],
  ['Yesterday at 6 pm', `${YESTERDAY}T18:00:00+02:00`],
  ['today 11:28', `${TODAY}T11:28:00+02:00`],
  ['today at noon', `${TODAY}T12:00:00+02:00`],
  ['Monday 09:00', '2022-04-18T09:00:00+02:00'],
  ['on mon. at 9:00', '2022-04-18T09:00:00+02:00'],
  ['wed 14:05', `${TODAY}T14:05:00+02:00`],
  ['wed 15:00', '2022-04-13T15:00:00+02:00'],
  ['last wed 14:05', '2022-04-13T14:05:00+02:00'],
  ['thursday 00:00', '2022-04-14T00:00:00+02:00'],
  ['9:30 in the morning', `${TODAY}T09:30:00+02:00`],
  ['9:30 in the evening', `${YESTERDAY}T21:30:00+02:00`],
  ['this morning 9:30', `${TODAY}T09:30:00+02:00`],
  ['yesterday evening at 6:30', `${YESTERDAY}T18:30:00+02:00`],
  ['monday afternoon 2:15', '2022-04-18T14:15:00+02:00'],
  ['last night 23:30', `${YESTERDAY}T23:30:00+02:00`],
  ['last night at 11:30', `${YESTERDAY}T23:30:00+02:00`],
  ['last night 12:10', `${TODAY}T00:10:00+02:00`],
  ['last night 1:30', `${TODAY}T01:30:00+02:00`],
  ['the day before yesterday 10:00', '2022-04-18T10:00:00+02:00'],
  ['3 days ago at 10:00', '2022-04-17T10:00:00+02:00'],
  ['10:00 two weeks ago', '2022-04-06T10:00:00+02:00'],
  ['first of April 10:00', '2022-04-01T10:00:00+02:00'],
])('words: %s', (text, iso) => {
  expect(read(text)).toBe(`minute ${iso}`);
});

test.each([
  ['now', 'exact', `${TODAY}T14:05:12.345+02:00`],
  ['just now', 'exact', `${TODAY}T14:05:12.345+02:00`],
  ['-5m', 'minute', `${TODAY}T14:00:12.345+02:00`],
  ['−5m', 'minute', `${TODAY}T14:00:12.345+02:00`],
  ['–5m', 'minute', `${TODAY}T14:00:12.345+02:00`],
  ['— 5 min', 'minute', `${TODAY}T14:00:12.345+02:00`],
  ['－５ｍ', 'minute', `${TODAY}T14:00:12.345+02:00`],
  ['-30s', 'exact', `${TODAY}T14:04:42.345+02:00`],
  ['-1h30m', 'minute', `${TODAY}T12:35:12.345+02:00`],
  ['-1.5h', 'minute', `${TODAY}T12:35:12.345+02:00`],
  ['-1h 30m 5s', 'exact', `${TODAY}T12:35:07.345+02:00`],
  ['5 minutes ago', 'minute', `${TODAY}T14:00:12.345+02:00`],
  ['2 hours and 5 minutes ago', 'minute', `${TODAY}T12:00:12.345+02:00`],
  ['half an hour ago', 'minute', `${TODAY}T13:35:12.345+02:00`],
  ['an hour and a half ago', 'minute', `${TODAY}T12:35:12.345+02:00`],
  ['a minute ago', 'minute', `${TODAY}T14:04:12.345+02:00`],
  ['-2d', 'approximate', '2022-04-18T14:05:12.345+02:00'],
  ['-1d2h', 'minute', `${YESTERDAY}T12:05:12.345+02:00`],
])('from now: %s', (text, precision, iso) => {
  expect(read(text)).toBe(`${precision} ${iso}`);
});

test.each([
  ['~18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['～18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['≈ 18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['about 18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['at around 6:30 pm', `${YESTERDAY}T18:30:00+02:00`],
  ['ca. 18.30', `${YESTERDAY}T18:30:00+02:00`],
  ['c. 18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['yesterday ~18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['about yesterday 18:30', `${YESTERDAY}T18:30:00+02:00`],
  ['18:30ish', `${YESTERDAY}T18:30:00+02:00`],
  ['~11:28:04', `${TODAY}T11:28:04+02:00`],
  ['~-5m', `${TODAY}T14:00:12.345+02:00`],
  ['about 5 minutes ago', `${TODAY}T14:00:12.345+02:00`],
  ['~noon', `${TODAY}T12:00:00+02:00`],
  ['~2022-04-20 11:28 CEST', `${TODAY}T11:28:00+02:00`],
])('approximate: %s', (text, iso) => {
  expect(read(text)).toBe(`approximate ${iso}`);
});

test.each(['unknown', 'Unknown time', '?', '??', '--:--'])('%s is a time that nobody knows', (text) => {
  expect(read(text)).toBe(`unknown ${TODAY}T14:05:12.345+02:00`);
});

test.each([
  ['11:28 CEST'],
  ['11:28CEST'],
  ['10:28 CET'],
  ['09:28 UTC'],
  ['09:28Z'],
  ['09:28 z'],
  ['09:28 (UTC)'],
  ['09:28 [utc]'],
  ['10:28 BST'],
  ['10:28 GMT+1'],
  ['12:28 UTC+3'],
  ['06:28 UTC-3'],
  ['06:28 UTC−03:00'],
  ['12:28 EAT'],
  ['5:28 am EDT'],
  ['01:28 PST'],
  ['2:28 AM (PDT)'],
  ['05:28 ET'],
  ['14:58 IST'],
  ['17:28 SGT'],
  ['15:13 NPT'],
  ['11:28 +02:00'],
  ['11:28+02:00'],
  ['11:28 +0200'],
  ['11:28 +02'],
  ['06:28 -03:00'],
  ['06:28 −03:00'],
  ['15:13 +05:45'],
  ['05:58 -03:30'],
  ['10:28 Europe/London'],
  ['10:28 europe/london'],
  ['15:13 (Asia/Kathmandu)'],
  ['today 10:28 Europe/London'],
  ['20/04/2022 09:28 UTC'],
])('%s is 11:28 in Oslo', (text) => {
  expect(read(text)).toBe(`minute ${TODAY}T11:28:00+02:00`);
});

test('an abbreviation with several meanings means what it means in the zone of the incident', () => {
  const now = '2022-07-20T12:00:00Z';
  expect(read('11:00 IST', now, 'Europe/Dublin')).toBe('minute 2022-07-20T11:00:00+01:00');
  expect(read('11:00 IST', now, 'Asia/Jerusalem')).toBe('minute 2022-07-20T12:00:00+03:00');
  expect(read('11:00 IST', now, 'UTC')).toBe('minute 2022-07-20T05:30:00+00:00');
  expect(read('11:00 CST', now, 'Asia/Shanghai')).toBe('minute 2022-07-20T11:00:00+08:00');
  expect(read('05:00 CST', now, 'UTC')).toBe('minute 2022-07-20T11:00:00+00:00');
});

test.each([
  '\u00a011:28\u2009',
  '20.04.22\u00a011:28',
  '2022-04-20\u202f11:28',
  '\ufeff11:28',
  '\u200e11:28\u200b',
  '１１：２８',
  '11∶28',
  '2022‑04‑20 11:28',
  '2022−04−20 11:28',
  '  2022-04-20 \t\n 11:28  ',
  '11:28\u202fAM',
  '2022-04-20T11:28',
])('odd characters are plain ones: %j', (text) => {
  expect(read(text)).toBe(`minute ${TODAY}T11:28:00+02:00`);
});
