import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/import/read.ts';
import type { ImportChoices } from '../../src/import/types.ts';
import { toIso } from '../../src/time/format.ts';

/** Times as people write them, each as a line of a small timeline. */

const NOW = Date.UTC(2026, 10, 21, 12);

function read(lines: readonly string[], choices: ImportChoices = {}, zone = 'Europe/Oslo'): string[] {
  const source = ['# Outage', '', '## Timeline', '', ...lines.map((line) => `- ${line}`)].join('\n');
  const { events } = readSources([{ name: 'a.md', bytes: Buffer.from(source) }], { now: NOW, zone, choices });
  return events.map(({ time, sure }) => {
    const end = time.until ? `/${toIso(time.until).slice(11, 16)}` : '';
    return time.precision === 'unknown'
      ? 'unknown'
      : `${toIso(time.at).slice(0, 16)}${end} ${time.precision}${sure ? '' : ' ?'}`;
  });
}

const IN_OSLO: readonly [written: string, read: string][] = [
  ['14:32 x', '2024-03-05T14:32 minute'],
  ['14:32:05 x', '2024-03-05T14:32 exact'],
  ['2:32 pm x', '2024-03-05T14:32 minute'],
  ['2.32 p.m. – x', '2024-03-05T14:32 minute'],
  ['6:00 p.m. – x', '2024-03-05T18:00 minute'],
  ['12:00 AM: x', '2024-03-05T00:00 minute'],
  ['12:30 pm x', '2024-03-05T12:30 minute'],
  ['14.43 x', '2024-03-05T14:43 minute'],
  ['14h43 x', '2024-03-05T14:43 minute'],
  ['1443h x', '2024-03-05T14:43 minute'],
  ['17:14pm x', '2024-03-05T17:14 minute'],
  ['noon: x', '2024-03-05T12:00 minute'],
  ['kl. 14:32 x', '2024-03-05T14:32 minute'],
  ['[14:32] x', '2024-03-05T14:32 minute'],
  ['**14:32** x', '2024-03-05T14:32 minute'],
  ['`14:32` x', '2024-03-05T14:32 minute'],
  ['~18:30 x', '2024-03-05T18:30 approximate'],
  ['ca. 18:30 x', '2024-03-05T18:30 approximate'],
  ['\\~18:30 x', '2024-03-05T18:30 approximate'],
  ['05/03/2024 \\~18:30 x', '2024-03-05T18:30 approximate ?'],
  ['12:26–12:40 x', '2024-03-05T12:26/12:40 range'],
  ['12:26 - 12:40 x', '2024-03-05T12:26/12:40 range'],
  ['12:26-12:?? x', '2024-03-05T12:26 minute'],
  ['12:?? x', '2024-03-05T12:00/12:59 range'],
  ['6–7pm x', '2024-03-05T18:00/19:00 range'],
  ['14:32 UTC x', '2024-03-05T15:32 minute'],
  ['14:32 CEST (UTC+2) x', '2024-03-05T13:32 minute'],
  ['14:32 PST x', '2024-03-05T23:32 minute'],
  ['14:32Z x', '2024-03-05T15:32 minute'],
  ['2024-03-06T14:32:00Z x', '2024-03-06T15:32 exact'],
  ['2024-03-06T14:32:00+03:00 x', '2024-03-06T12:32 exact'],
  ['2024-03-06 14:32 x', '2024-03-06T14:32 minute'],
  ['26/03/2024 14:32 x', '2024-03-26T14:32 minute'],
  ['20.03.24 14:32 x', '2024-03-20T14:32 minute'],
  ['Mar 14, 10:18 AM x', '2024-03-14T10:18 minute'],
  ['19. March, 11:00 x', '2024-03-19T11:00 minute'],
  ['Wednesday, March 6th, 2024 at 9:05 am x', '2024-03-06T09:05 minute'],
  ['6 March 2024 – x', 'unknown'],
  ['Tuesday, 6 March 2024 11:00 x', '2024-03-06T11:00 minute ?'],
];

describe('a time, on 5 March 2024 in Oslo', () => {
  test.each(IN_OSLO)('%s', (written, expected) => {
    expect(read([written], { date: '2024-03-05', zone: 'Europe/Oslo' })).toEqual([expected]);
  });
});

const TOGETHER: readonly [what: string, lines: readonly string[], read: readonly string[]][] = [
  [
    'not known',
    ['09:00 a', '?: b', 'unknown – c', '??:?? – d'],
    ['2024-03-05T09:00 minute', 'unknown', 'unknown', 'unknown'],
  ],
  [
    'midnight without a word',
    ['23:50 a', '00:10 b', '02:00 c'],
    ['2024-03-05T23:50 minute', '2024-03-06T00:10 minute', '2024-03-06T02:00 minute'],
  ],
  [
    'a long way back is doubtful',
    ['20:00 a', '09:00 b'],
    ['2024-03-05T20:00 minute', '2024-03-06T09:00 minute ?'],
  ],
  [
    'a little out of order',
    ['11:45 a', '11:40 b', '12:00 c'],
    ['2024-03-05T11:45 minute', '2024-03-05T11:40 minute', '2024-03-05T12:00 minute'],
  ],
  [
    'out of order over midnight',
    ['23:50 a', '00:10 b', '23:55 c'],
    ['2024-03-05T23:50 minute', '2024-03-06T00:10 minute', '2024-03-05T23:55 minute ?'],
  ],
  [
    'half of the day left out among others',
    ['11:00 AM a', '11:30 b', '1:00 PM c', '1:20 PM d'],
    [
      '2024-03-05T11:00 minute',
      '2024-03-05T11:30 minute ?',
      '2024-03-05T13:00 minute',
      '2024-03-05T13:20 minute',
    ],
  ],
  ['an hour that came twice', ['2024-10-27 02:30 a'], ['2024-10-27T02:30 minute ?']],
  ['an hour that no clock showed', ['2024-03-31 02:30 a'], ['2024-03-31T03:30 minute ?']],
];

describe('times in the light of each other', () => {
  test.each(TOGETHER)('%s', (_what, lines, expected) => {
    expect(read(lines, { date: '2024-03-05', zone: 'Europe/Oslo' })).toEqual(expected);
  });
});

describe('day or month first', () => {
  const ORDERS: readonly [what: string, lines: readonly string[], zone: string, read: readonly string[]][] = [
    [
      'proved by another date',
      ['05/04/2023 9:00 a', '05/13/2023 9:00 b'],
      'UTC',
      ['2023-05-04T09:00 minute', '2023-05-13T09:00 minute'],
    ],
    [
      'proved the other way',
      ['05/04/2023 9:00 a', '13/04/2023 9:00 b'],
      'UTC',
      ['2023-04-05T09:00 minute', '2023-04-13T09:00 minute'],
    ],
    [
      'both lie close together only so',
      ['04/30/2023 23:00 a', '05/01/2023 1:00 b'],
      'UTC',
      ['2023-04-30T23:00 minute', '2023-05-01T01:00 minute'],
    ],
    ['no date lies ahead', ['10/12/2026 9:00 a'], 'UTC', ['2026-10-12T09:00 minute']],
    ['nothing decides it', ['05/04/2023 9:00 a'], 'UTC', ['2023-04-05T09:00 minute ?']],
    [
      'nothing decides it, in America',
      ['05/04/2023 9:00 a'],
      'America/Chicago',
      ['2023-05-04T09:00 minute ?'],
    ],
  ];
  test.each(ORDERS)('%s', (_what, lines, zone, expected) => {
    expect(read(lines, { zone })).toEqual(expected);
  });
  test('as the person says', () => {
    expect(read(['05/04/2023 9:00 a'], { zone: 'UTC', order: 'month-first' })).toEqual([
      '2023-05-04T09:00 minute',
    ]);
  });
});

test('without a zone or a date no time is sure', () => {
  expect(read(['14:32 x'])).toEqual(['2026-11-21T14:32 minute ?']);
  expect(read(['2024-03-05 14:32 x'])).toEqual(['2024-03-05T14:32 minute ?']);
  expect(read(['2024-03-05 14:32 UTC x'])).toEqual(['2024-03-05T14:32 minute']);
  expect(read(['2024-03-05 14:32 IST x'])).toEqual([expect.stringContaining('?')]);
});
