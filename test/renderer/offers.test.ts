import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidTwice } from '../../renderer/offers/milestone-twice.ts';
import { type Facts, offersOf } from '../../renderer/offers/offers-of.ts';
import { DEFAULT_SILENCE, lastLineAt, quietMinutes, readSilence } from '../../renderer/offers/silence.ts';
import { countdown, type Due, overdueBy } from '../../renderer/promises/due.ts';
import { promiseWords } from '../../renderer/promises/promise-words.ts';
import { ALL_SAFE } from '../../renderer/safety/safety-store.ts';
import { clockTime } from '../../src/time/format.ts';
import { eventView } from './events.ts';

const MINUTE = 60_000;
const at = (minutes: number) => ({ ms: minutes * MINUTE, offset: 0 });

const NOTHING: Facts = {
  now: 0,
  incident: null,
  corrections: [],
  dues: [],
  twice: null,
  falls: null,
  quietSince: null,
  silence: 10,
  clockNotes: [],
  safety: ALL_SAFE,
};

const promised = (minutes: number): Due => {
  const event = eventView({ text: 'back soon', number: 4, promise: { due: at(minutes), metAt: null } });
  return { what: 'promise', at: at(minutes), event };
};

test('with nothing to say nothing is said', () => {
  expect(offersOf(NOTHING)).toEqual([]);
});

test('what is due is said from its moment on, never before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 * MINUTE }), (due, now) => {
      const offers = offersOf({ ...NOTHING, now, dues: [promised(due)] });
      expect(offers).toHaveLength(now >= due * MINUTE ? 1 : 0);
    }),
  );
});

test('what is due waits for an answer, and names the key’s command', () => {
  const [offer] = offersOf({ ...NOTHING, now: 13 * MINUTE, dues: [promised(10)] });
  expect(offer).toEqual({
    id: 'promise-e4',
    tone: 'due',
    text: '#4 promised for 00:10, 3 min ago: “back soon”.',
    answers: [{ command: 'due-done', words: 'It is done' }],
  });
});

test.each([
  [undefined, DEFAULT_SILENCE],
  ['10', DEFAULT_SILENCE],
  [-1, DEFAULT_SILENCE],
  [2.5, DEFAULT_SILENCE],
  [0, 0],
  [30, 30],
])('the setting %j is %i quiet minutes', (setting, minutes) => {
  expect(readSilence(setting)).toBe(minutes);
});

test('it is quiet from the set minute on; 0 is never', () => {
  expect(quietMinutes(0, 10 * MINUTE - 1, 10)).toBeNull();
  expect(quietMinutes(0, 10 * MINUTE, 10)).toBe(10);
  expect(quietMinutes(0, 1_000 * MINUTE, 0)).toBeNull();
});

test('the last line is the one that was committed last, whatever time it tells of', () => {
  const late = eventView({ ms: 1, committedAt: at(9) });
  const first = eventView({ ms: 5, committedAt: at(5) });
  expect(lastLineAt([late, first])).toBe(9 * MINUTE);
  expect(lastLineAt([])).toBeNull();
});

describe('a milestone said twice', () => {
  const mark = (number: number, minutes: number, struck = false) =>
    eventView({
      number,
      kind: 'milestone',
      milestone: 'detected',
      committedAt: at(minutes),
      struck: struck ? { reason: 'x' } : null,
    });

  test('names the line that stood until then', () => {
    const events = [mark(1, 1), mark(2, 2), mark(3, 3)];
    expect(saidTwice(events, 'e3')).toMatchObject({ earlier: { number: 2 }, later: { number: 3 } });
  });

  test.each([
    ['struck itself', [mark(1, 1), mark(2, 2, true)]],
    ['the other is struck', [mark(1, 1, true), mark(2, 2)]],
    ['another milestone', [{ ...mark(1, 1), milestone: 'declared' as const }, mark(2, 2)]],
    ['gone', [mark(1, 1)]],
  ])('is none if it is %s', (_, events) => {
    expect(saidTwice(events, 'e2')).toBeNull();
  });
});

test.each([
  [372_000, '06:12'],
  [59_001, '01:00'],
  [3_972_000, '1:06:12'],
  [0, '00:00'],
  [-5_000, '00:00'],
])('%i ms are left as %s', (left, text) => {
  expect(countdown(left)).toBe(text);
});

test('overdue is counted in whole minutes', () => {
  expect(overdueBy(at(1), 1.9 * MINUTE)).toBeNull();
  expect(overdueBy(at(1), 3.9 * MINUTE)).toBe(2 * MINUTE);
});

test('a promise is kept on its second, and late after it', () => {
  const write = (moment: { ms: number; offset: number }) => clockTime(moment, 'minute');
  expect(promiseWords({ due: at(10), metAt: null }, write)).toBe('promised for 00:10');
  expect(promiseWords({ due: at(10), metAt: at(10) }, write)).toBe('kept: promised for 00:10');
  expect(promiseWords({ due: at(10), metAt: at(13) }, write)).toBe('3 min late: promised for 00:10');
});

describe('what the recorder has kept apart', () => {
  const backup = { path: '/data/backups/1.sqlite3', at: 0, incidents: 3, changes: 40, size: 4096 };
  const recovery = { aside: '/data/set-aside/1', at: 0, backup, readable: { incidents: 1, changes: 12 } };

  test('a damaged record is offered back before anything else is said', () => {
    const safety = { ...ALL_SAFE, recovery };
    const [first] = offersOf({ ...NOTHING, now: 13 * MINUTE, dues: [promised(10)], safety });
    expect(first).toMatchObject({
      tone: 'due',
      text: 'The record was damaged and lies, whole, in /data/set-aside/1; the newest backup holds 3 incidents, 1 incident can still be read in it.',
      answers: [{ command: 'recovery-take' }, { command: 'recovery-dismiss' }],
    });
  });

  test('lines that the record could not take are counted, and a backup that was not made says why', () => {
    const line = { id: 'l1', at: 0, incident: null, line: 'database down' };
    const backupProblem = { code: 'disk-full', message: 'The disk is full.', hint: 'Make room.' } as const;
    const texts = offersOf({ ...NOTHING, safety: { ...ALL_SAFE, lines: [line, line], backupProblem } });
    expect(texts.map(({ text }) => text)).toEqual([
      '2 lines could not be recorded when typed, and are kept beside the record.',
      'The last backup was not made. The disk is full. Make room.',
    ]);
  });
});
