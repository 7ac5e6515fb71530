import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/import/paste.ts';
import { writeTime } from '../../src/time/write.ts';

/** Sunday noon in Oslo. */
const CONTEXT = { now: Date.UTC(2022, 3, 24, 10, 0), zone: 'Europe/Oslo' };

/** Each event as `time | text`, with the time as the recorder writes it. */
function read(text: string): string[] {
  return readPaste(text, CONTEXT).map(
    ({ time, text: words }) =>
      `${time ? writeTime(time, CONTEXT.zone) : '-'} | ${words.replaceAll('\n', ' ⏎ ')}`,
  );
}

const CHATS: readonly [name: string, text: string, events: readonly string[]][] = [
  [
    'heads with a name and a time',
    'Nora Vik  11:28 AM\nthe queue is full\nlook at the graph\nBo  11:30 AM\non it',
    [
      'Sun 2022-04-24 11:28 | Nora Vik: the queue is full ⏎ look at the graph',
      'Sun 2022-04-24 11:30 | Bo: on it',
    ],
  ],
  [
    'heads with a date',
    'nora — 23/04/2022 23:10\nit is slow\nbo — Yesterday at 11:12 PM\nso it is',
    ['Sat 2022-04-23 23:10 | nora: it is slow', 'Sat 2022-04-23 23:12 | bo: so it is'],
  ],
  [
    'nicknames in angle brackets',
    '[11:28] <nora> hello\n11:30 <@bo> hi: there\n11:31 * nora waves',
    [
      'Sun 2022-04-24 11:28 | nora: hello',
      'Sun 2022-04-24 11:30 | bo: hi: there',
      'Sun 2022-04-24 11:31 | nora: waves',
    ],
  ],
  [
    'a date on a line of its own',
    '--- Saturday, April 23rd ---\n11:28 Nora: slow\n11:40 Bo: restarted',
    ['Sat 2022-04-23 11:28 | Nora: slow', 'Sat 2022-04-23 11:40 | Bo: restarted'],
  ],
  [
    'a system log',
    'Apr 24 09:28:04 db1 postgres[12]: too many clients\n  in pool 3\nApr 24 09:28:05 db1 postgres[12]: gave up',
    [
      'Sun 2022-04-24 09:28:04 | db1 postgres[12]: too many clients ⏎ in pool 3',
      'Sun 2022-04-24 09:28:05 | db1 postgres[12]: gave up',
    ],
  ],
  [
    'zones and offsets',
    '2022-04-24T07:28:04Z a\n2022-04-24 09:28:05 +0200 b\n07:30 UTC c',
    ['Sun 2022-04-24 09:28:04 | a', 'Sun 2022-04-24 09:28:05 | b', 'Sun 2022-04-24 09:30 | c'],
  ],
  ['seconds since 1970', '1650785284.5 a', ['Sun 2022-04-24 09:28:04.500 | a']],
  [
    'precision',
    '~11:00 deploy\n11:26–11:40 rollback\n23:50–00:10 batch',
    [
      '~Sun 2022-04-24 11:00 | deploy',
      'Sun 2022-04-24 11:26–11:40 | rollback',
      'Sat 2022-04-23 23:50 – Sun 2022-04-24 00:10 | batch',
    ],
  ],
  [
    'a time that has not come today was yesterday’s; a weekday is the last such day',
    '14:20 a\nFri 14:20 b\n12:01 c',
    ['Sat 2022-04-23 14:20 | a', 'Fri 2022-04-22 14:20 | b', 'Sun 2022-04-24 12:01 | c'],
  ],
  ['no time at all', 'one\n\ntwo', ['- | one ⏎ two']],
  [
    'words before the first time',
    'from the channel:\n11:28 a',
    ['- | from the channel', 'Sun 2022-04-24 11:28 | a'],
  ],
  [
    'numbers that are no times',
    '3 servers died\n10/12 pods ready\nversion 2.5.1',
    ['- | 3 servers died ⏎ 10/12 pods ready ⏎ version 2.5.1'],
  ],
  ['nothing', ' \n\n', []],
];

describe('a pasted text falls into events', () => {
  test.each(CHATS)('%s', (_name, text, events) => {
    expect(read(text)).toEqual(events);
  });
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '11:28 AM',
    '[11:28] <a> b',
    'Nora  11:28',
    '2022-02-30 11:00 x',
    '99:99',
    'T+5m z',
    '~',
    '24:00 a',
  ),
  fc.tuple(fc.nat(30), fc.nat(70), fc.string({ maxLength: 8 })).map(([h, m, rest]) => `${h}:${m} ${rest}`),
);

/** Words that are no part of a time: those are in the time. */
function wordsOf(lines: readonly string[]): string[] {
  const words = lines.flatMap((source) => source.match(/\p{L}{4,}/gu) ?? []);
  return words.filter((word) => !/^(?:noon|midnight|today|\p{L}+day)$/iu.test(word));
}

test('whatever is pasted, no word is lost and no range ends before it starts', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const events = readPaste(lines.join('\n'), CONTEXT);
      const said = events.map(({ text }) => text).join('\n');
      for (const word of wordsOf(lines)) expect(said).toContain(word);
      for (const { time } of events)
        expect(time?.until?.ms ?? Infinity).toBeGreaterThanOrEqual(time?.at.ms ?? 0);
    }),
    { numRuns: 300 },
  );
});

test('ten thousand lines are read while nobody waits', () => {
  const text = Array.from(
    { length: 10_000 },
    (_, index) => `11:${String(index % 60).padStart(2, '0')} line ${index}`,
  );
  const events = readPaste(text.join('\n'), CONTEXT);
  expect(events).toHaveLength(5_000);
  expect(events.at(-1)?.text).toContain('line 9999');
});
