import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { readTime } from '../../src/time/read.ts';
import { writeTime } from '../../src/time/write.ts';
import { failureOf } from './reading.ts';
import { places } from './zones.ts';

const MEGABYTE = 1_000_000;
const NOW = Date.parse('2022-04-20T14:05:12.345+02:00');
const CONTEXT = { now: NOW, zone: 'Europe/Oslo' };

/** Reads, and lets nothing pass but a sound time or a refusal that a person can read. */
function readOrRefuse(text: string, context = CONTEXT): void {
  try {
    const time = readTime(text, context);
    expect(Number.isSafeInteger(time.at.ms) && Number.isInteger(time.at.offset)).toBe(true);
    expect(time.until === undefined || time.until.ms >= time.at.ms).toBe(true);
    expect(time.until !== undefined).toBe(time.precision === 'range');
    expect(readTime(writeTime(time, context.zone), { ...context, now: 0 })).toEqual(time);
  } catch (error) {
    if (!(error instanceof RecorderError)) throw error;
    expect(error.code).toBe('bad-time');
    expect(error.message).toMatch(/^[^\p{Cc}]+\.$/u);
    expect(error.message.length).toBeLessThan(200);
    expect(error.message.isWellFormed() && error.hint.isWellFormed()).toBe(true);
    expect(error.hint).not.toBe('');
  }
}

test.each([
  ['digits', '1'],
  ['colons', ':'],
  ['hyphens', '-'],
  ['en dashes', '–'],
  ['dots', '.'],
  ['clocks', '14:32 '],
  ['ranges', '12:26–12:40 '],
  ['dates', '2022-04-20 '],
  ['lengths', '1h'],
  ['spaced lengths', '1 h and '],
  ['tildes', '~'],
  ['about', 'about '],
  ['letters', 'a'],
  ['words', 'yesterday at '],
  ['zones', 'Europe/'],
  ['open brackets', '('],
  ['spaces inside', ' '],
  ['odd spaces', '\u00a0\u2003'],
  ['invisible marks', '\u200b'],
  ['emoji', '😀'],
  ['lone surrogates', '\ud83d'],
  ['letters that grow when normalized', '\ufdfa'],
  ['combining marks', 'a\u0301'],
  ['line ends', '\r\n'],
  ['zeros', '\u0000'],
])('a megabyte of %s is refused at once', (_, piece) => {
  const filling = piece.repeat(MEGABYTE / piece.length);
  for (const text of [`14:32${filling}x`, `x${filling}`, `-5m${filling}14:32`]) {
    const failure = failureOf(() => readTime(text, CONTEXT));
    expect(failure.code).toBe('bad-time');
    expect(failure.message.length).toBeLessThan(120);
    expect(failure.message.isWellFormed()).toBe(true);
  }
});

test('white space around a time is no part of it, however much there is', () => {
  const space = ' \n\t'.repeat(MEGABYTE / 3);
  expect(readTime(`${space}14:02${space}`, CONTEXT)).toEqual(readTime('14:02', CONTEXT));
  expect(failureOf(() => readTime(space, CONTEXT)).message).toBe('The time is empty.');
});

/** As long as is read at all, and made to fail late. */
test.each([
  '1',
  '1:',
  '1-',
  '1–',
  '1 ',
  '12:26-',
  '12:26–',
  '1h',
  '1 h ',
  '14:32 at ',
  'a/',
  'at ',
  '~',
  '.',
  ',',
  '((',
  'mon ',
  '1..',
  ' to ',
  '3 days ago ',
])('%j, over and over, is read or refused', (piece) => {
  for (const [head, tail] of [
    ['', ''],
    ['-', '!'],
    ['12:26–', '?'],
    ['yesterday ', ' 14:3'],
    ['', ' 14:32'],
  ]) {
    readOrRefuse(`${head}${piece.repeat(200).slice(0, 190)}${tail}`);
  }
});

test('anything at all is read or refused', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => readOrRefuse(text)));
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => readOrRefuse(text)));
});

const pieces = fc.constantFrom(
  ...[
    '14:32',
    '14:32:05',
    '02:30',
    '6',
    '6pm',
    '24:00',
    '25:00',
    '1432',
    '-5m',
    '5m ago',
    'now',
    'noon',
    '~',
    'about',
  ],
  ...[
    'yesterday',
    'monday',
    'last',
    'night',
    'evening',
    'in the morning',
    'tomorrow',
    'the day before',
    '3 days ago',
  ],
  ...[
    '2022-04-20',
    '27/03/2022',
    '30.10.21',
    '05/26',
    'Jan 22',
    '22 January 2021',
    '2022-04-20T',
    '29 Feb',
    'Wed',
  ],
  ...['CEST', 'PST', 'Z', '+02:00', '-03:00', '(UTC)', 'Europe/London', 'UTC+3', 'ET', 'am', 'p.m.', 'h'],
  ...['–', '-', '..', 'to', 'from', 'at', 'on', ',', 'unknown', '?', 'to the minute', '12:26–12:40', '😀'],
);
const sentences = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join(''));

test('times made of the right pieces in any order are read or refused, in any zone', () => {
  fc.assert(
    fc.property(sentences, places, (text, { zone, ms }) => {
      readOrRefuse(text);
      readOrRefuse(text, { now: ms, zone });
    }),
    { numRuns: 400 },
  );
});
