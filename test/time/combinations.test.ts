import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

/** Every way to write a date, with every way to write a time of day, a zone, and the order of the two. */

const DATES = [
  '2022-01-22',
  '2022/01/22',
  '2022.01.22',
  '2022-1-22',
  '20220122',
  '22/01/2022',
  '22.01.2022',
  '22-01-2022',
  '22/1/22',
  '22.1.22',
  '01/22/2022',
  '22/01',
  '22.01.',
  'Jan 22 2022',
  'January 22, 2022',
  'Jan. 22nd, 2022',
  'Jan 22',
  '22 January 2022',
  '22nd of January 2022',
  '22. Jan 2022',
  '22-Jan-2022',
  '22 jan',
  'Sat 22 January 2022',
  'Saturday, January 22, 2022',
  'sat. 22/01/2022',
];

const CLOCKS = [
  '18:05',
  '18.05',
  '18h05',
  '6:05 pm',
  '6:05pm',
  '6:05 p.m.',
  '6:05 P. M.',
  '6.05 PM',
  '18:05pm',
  '18:05 hrs',
];

/** Each with the UTC time at which 18:05 came to those clocks. */
const ZONES = [
  { suffix: '', utc: '17:05' },
  { suffix: ' CET', utc: '17:05' },
  { suffix: ' (UTC)', utc: '18:05' },
  { suffix: ' EAT', utc: '15:05' },
  { suffix: ' PST', utc: '02:05' },
  { suffix: ' +05:45', utc: '12:20' },
  { suffix: ' -03:00', utc: '21:05' },
  { suffix: ' UTC+3', utc: '15:05' },
  { suffix: ' Asia/Kathmandu', utc: '12:20' },
  { suffix: ' America/New_York', utc: '23:05' },
];

const local = (utc: string): string => {
  const [hour = 0, minute = 0] = utc.split(':').map(Number);
  // Only the last clocks to show 18:05 did so after midnight in Greenwich.
  const ms = Date.UTC(2022, 0, hour < 12 ? 23 : 22, hour + 1, minute);
  return `minute ${new Date(ms).toISOString().slice(0, 16)}:00+01:00`;
};

describe.each(DATES)('%s', (date) => {
  test.each(CLOCKS)('at %s', (clock) => {
    for (const { suffix, utc } of ZONES) {
      const orders = [
        `${date} ${clock}${suffix}`,
        `${date}, ${clock}${suffix}`,
        `${date} at ${clock}${suffix}`,
        `  ${date.toUpperCase()}   ${clock.toLowerCase()}${suffix} `,
        `${clock}${suffix} ${date}`,
        `${clock}${suffix}, ${date}`,
        `${clock}${suffix} on ${date}`,
      ];
      for (const text of orders) expect([text, read(text)]).toEqual([text, local(utc)]);
    }
  });
});

test.each(DATES)('a range on %s', (date) => {
  for (const dash of ['–', '-', ' – ', ' - ', '..', ' to ']) {
    for (const [from, to] of [
      ['18:05', '18:20'],
      ['6:05', '6:20 pm'],
      ['6:05 pm', '6:20 pm'],
      ['18.05', '18.20'],
    ]) {
      const text = `${date} ${from}${dash}${to}`;
      expect([text, read(text)]).toEqual([
        text,
        'range 2022-01-22T18:05:00+01:00 – 2022-01-22T18:20:00+01:00',
      ]);
    }
  }
});
