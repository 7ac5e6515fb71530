import { expect, test } from 'vitest';
import { type Line, moment, said } from './record.ts';

const DETECTED = { at: '11:28', milestone: 'detected' } as const;
const RESOLVED = { at: '11:40', milestone: 'resolved' } as const;

test('an end before its start is pointed out at the end', () => {
  const lines = [DETECTED, { ...RESOLVED, at: '11:20' }];
  expect(said('end-before-start', { lines })).toEqual(['#2: "resolved" (#2) lies before "detected" (#1).']);
  expect(said('end-before-start', { lines: [DETECTED, RESOLVED] })).toEqual([]);
});

test.each<[string, string[]]>([
  ['1970-01-01 00:00', ['#1: #1 is said to have occurred on 1970-01-01, too long ago to be true.']],
  ['1989-12-31 12:00', ['#1: #1 is said to have occurred on 1989-12-31, too long ago to be true.']],
  ['1990-01-02 12:00', []],
  ['2022-04-20 11:28', []],
  ['2022-04-21 21:00', []],
  ['2023-04-20 11:28', ['#1: #1 is said to have occurred on 2023-04-20, after it was logged on 2022-04-20.']],
])('a line of %s, logged on 2022-04-20', (at, expected) => {
  const lines = [{ at, committedAt: moment('22:00') }];
  expect(said('impossible-year', { lines })).toEqual(expected);
  expect(said('impossible-year', { lines: [{ ...lines[0], struck: { reason: 'x' } }] })).toEqual([]);
  expect(said('impossible-year', { lines: [{ ...lines[0], unknown: true }] })).toEqual([]);
});

const REPEATED: readonly (readonly [string, Line, Line, boolean])[] = [
  [
    'the same words and minute',
    { at: '11:28:04', text: 'db down' },
    { at: '11:28:40', text: 'db down' },
    true,
  ],
  ['other case and punctuation', { text: 'DB down!' }, { text: 'db  down' }, true],
  ['another minute', { at: '11:28', text: 'db down' }, { at: '11:29', text: 'db down' }, false],
  ['other words', { text: 'db down' }, { text: 'db up' }, false],
  ['no words', { text: '', milestone: 'detected' }, { text: '', milestone: 'resolved' }, false],
  ['one struck', { text: 'db down' }, { text: 'db down', struck: { reason: 'twice' } }, false],
  ['one at an unknown time', { text: 'db down' }, { text: 'db down', unknown: true }, false],
];

test.each(REPEATED)('two lines with %s', (_, one, other, isFound) => {
  const expected = isFound ? ['#2: #2 says the same as #1 in the same minute.'] : [];
  expect(said('repeated', { lines: [one, other] })).toEqual(expected);
});

const ORDER: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
  ['in order', [{ at: '11:00' }, { at: '11:10' }], []],
  ['a little late', [{ at: '11:29' }, { at: '11:00' }], []],
  [
    'far out of order',
    [{ at: '12:00' }, { at: '10:30' }, { at: '12:05' }],
    ['#2: #2 lies 1 h 30 min before #1, which was logged before it.'],
  ],
  ['late with a reason', [{ at: '12:00' }, { at: '10:30', lateReason: 'was on the phone' }], []],
  ['a long range that reaches back', [{ at: '12:00' }, { at: '10:30', until: '11:59' }], []],
  ['after the clock was moved back', [{ at: '12:00' }, { at: '11:00', clockShift: -3_600_000 }], []],
  ['at an unknown time', [{ at: '12:00' }, { at: '10:30', unknown: true }], []],
];

test.each(ORDER)('lines logged %s', (_, lines, expected) => {
  expect(said('out-of-order', { lines })).toEqual(expected);
});

test('the order is that of logging, not that of the log', () => {
  const later = { at: '10:30', committedAt: moment('12:30') };
  const first = { at: '12:00', committedAt: moment('12:01') };
  expect(said('out-of-order', { lines: [later, first] })).toEqual([
    '#1: #1 lies 1 h 30 min before #2, which was logged before it.',
  ]);
});

const GAPS: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
  ['29 minutes', [DETECTED, { at: '11:57' }], []],
  [
    'half an hour',
    [DETECTED, { at: '11:58' }],
    ['#2: Nothing is logged between 11:28 (#1) and 11:58 (#2), for 30 min.'],
  ],
  ['half an hour after the end', [DETECTED, RESOLVED, { at: '13:00' }], []],
  [
    'half an hour until the end',
    [DETECTED, { ...RESOLVED, at: '12:00' }],
    ['#2: Nothing is logged between 11:28 (#1) and 12:00 (#2), for 32 min.'],
  ],
  ['half an hour, filled by a range', [{ ...DETECTED, until: '11:57' }, { at: '12:00' }], []],
  ['half an hour that the clock jumped', [DETECTED, { at: '12:00', clockShift: 1_800_000 }], []],
  [
    'half an hour, filled by a struck line',
    [DETECTED, { at: '11:40', struck: { reason: 'x' } }, { at: '12:00' }],
    ['#3: Nothing is logged between 11:28 (#1) and 12:00 (#3), for 32 min.'],
  ],
  [
    'half an hour, with something at an unknown time in it',
    [DETECTED, { at: '11:28:30', unknown: true }, { at: '12:00' }],
    [],
  ],
  ['half an hour before the impact', [{ at: '10:00' }, { at: '11:28', milestone: 'impact-started' }], []],
];

test.each(GAPS)('a gap of %s', (_, lines, expected) => {
  expect(said('long-gap', { lines })).toEqual(expected);
});
