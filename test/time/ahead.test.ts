import { expect, test } from 'vitest';
import { readAhead } from '../../src/time/ahead.ts';
import { toIso } from '../../src/time/format.ts';

/** Wednesday 20 April 2022, 11:28:04 in Oslo. */
const NOW = Date.UTC(2022, 3, 20, 9, 28, 4);
const context = { now: NOW, zone: 'Europe/Oslo' };

test.each([
  ['10 min', '2022-04-20T11:38:04+02:00'],
  ['in 10 min', '2022-04-20T11:38:04+02:00'],
  ['+1h30m', '2022-04-20T12:58:04+02:00'],
  ['within half an hour', '2022-04-20T11:58:04+02:00'],
  ['14:30', '2022-04-20T14:30:00+02:00'],
  ['at 2pm', '2022-04-20T14:00:00+02:00'],
  ['noon', '2022-04-20T12:00:00+02:00'],
  ['11:00', '2022-04-21T11:00:00+02:00'],
  ['14:30 UTC', '2022-04-20T16:30:00+02:00'],
  ['today 14:30', '2022-04-20T14:30:00+02:00'],
  ['tomorrow 09:00', '2022-04-21T09:00:00+02:00'],
  ['Friday 10:00', '2022-04-22T10:00:00+02:00'],
  ['Wednesday 12:00', '2022-04-20T12:00:00+02:00'],
  ['Wednesday 10:00', '2022-04-27T10:00:00+02:00'],
  ['2022-04-21 14:30', '2022-04-21T14:30:00+02:00'],
  ['2022-04-19 14:30', '2022-04-19T14:30:00+02:00'],
  ['1 May 10:00', '2022-05-01T10:00:00+02:00'],
  ['1 March 10:00', '2023-03-01T10:00:00+01:00'],
  ['2022-04-20T14:30:00+02:00', '2022-04-20T14:30:00+02:00'],
  ['2022-04-20T12:30:00.000Z', '2022-04-20T14:30:00+02:00'],
])('%s is %s', (text, expected) => {
  expect(toIso(readAhead(text, context))).toBe(expected);
});

test.each([
  ['', 'The time is empty.'],
  ['soon', '“soon” does not say for when.'],
  ['tomorrow', '“tomorrow” names a day but no time of day.'],
  ['25:00', 'No clock shows “25:00”.'],
  ['Monday 2022-04-21 10:00', '2022-04-21 is a Thursday, not a Monday.'],
  ['31 February 10:00', 'There is no such date as in “31 february 10:00”.'],
  ['in 400 days', '“in 400 days” lies more than a year ahead.'],
  ['in 999999999 days', '“in 999999999 days” lies more than a year ahead.'],
  ['2032-04-20 10:00', '“2032-04-20 10:00” lies more than a year ahead.'],
  ['0001-01-01 10:00', '“0001-01-01 10:00” lies before 1900.'],
])('%s is refused', (text, message) => {
  expect(() => readAhead(text, context)).toThrow(expect.objectContaining({ code: 'bad-time', message }));
});

test('a time of day that the clocks jump over is refused, one that they show twice is the next to come', () => {
  const spring = { now: Date.UTC(2022, 2, 26, 23, 0), zone: 'Europe/Oslo' };
  expect(() => readAhead('02:30', spring)).toThrow(expect.objectContaining({ code: 'bad-time' }));
  const first = { now: Date.UTC(2022, 9, 29, 23, 0), zone: 'Europe/Oslo' };
  expect(toIso(readAhead('02:30', first))).toBe('2022-10-30T02:30:00+02:00');
  const second = { ...first, now: Date.UTC(2022, 9, 30, 0, 40) };
  expect(toIso(readAhead('02:30', second))).toBe('2022-10-30T02:30:00+01:00');
});

test('where midnight is jumped over, the day begins with the jump', () => {
  // Cairo's clocks went from 24:00 on Thursday 27 April 2023 to 01:00 on Friday.
  const cairo = { now: Date.UTC(2023, 3, 27, 10, 0), zone: 'Africa/Cairo' };
  expect(toIso(readAhead('tomorrow 09:00', cairo))).toBe('2023-04-28T09:00:00+03:00');
});
