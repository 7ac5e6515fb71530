import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  committed,
  EMPTY_LINE,
  type Line,
  refused,
  sent,
  typed,
  unsentText,
} from '../../renderer/composer/line.ts';

const FAILURE = { code: 'disk-full', message: 'The disk is full.', hint: 'Make room.' } as const;

let ids = 0;
const newId = (): string => `id-${++ids}`;

function enter(line: Line): Line {
  const next = sent(line, newId);
  if (next === null) throw new Error('there was nothing to send');
  return next.line;
}

test('the first key of an empty line stamps it, later keys do not', () => {
  const first = typed(EMPTY_LINE, 'd', 1_000, false);
  expect(first.firstKeyAt).toBe(1_000);
  expect(typed(first, 'db is slow', 9_000, false).firstKeyAt).toBe(1_000);
});

test.each(['', ' ', '\n', ' \n\t'])(
  'emptying (%j) discards the stamp, and the next key makes a new one',
  (empty) => {
    const line = typed(typed(EMPTY_LINE, 'wrong', 1_000, false), empty, 2_000, false);
    expect(line.firstKeyAt).toBeNull();
    expect(typed(line, `${empty}r`, 3_000, false).firstKeyAt).toBe(3_000);
  },
);

test('typing over everything begins anew', () => {
  const line = typed(EMPTY_LINE, 'wrong', 1_000, false);
  expect(typed(line, 'r', 5_000, true).firstKeyAt).toBe(5_000);
});

test('whatever is typed, the stamp is the time of the first key since the line was last empty', () => {
  const texts = fc.array(fc.constantFrom('', ' ', 'a', 'ab', '/decision ', '@-5m x'), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (history) => {
      let line = EMPTY_LINE;
      let expected: number | null = null;
      for (const [now, text] of history.entries()) {
        line = typed(line, text, now, false);
        expected = text.trim() === '' ? null : (expected ?? now);
        expect(line.firstKeyAt).toBe(expected);
      }
    }),
  );
});

test('Enter on nothing sends nothing', () => {
  expect(sent(typed(EMPTY_LINE, ' \n', 1, false), newId)).toBeNull();
});

test('the text stays in the composer until the commit, then only what was typed meanwhile is left', () => {
  const waiting = enter(typed(EMPTY_LINE, 'restarted loki', 1_000, false));
  expect(waiting.text).toBe('restarted loki');
  const more = typed(waiting, 'restarted lokiand waiting', 4_000, false);
  expect(more.firstKeyAt).toBe(4_000);
  const done = committed(more, waiting.sending[0]?.id ?? '');
  expect(done).toMatchObject({ text: 'and waiting', firstKeyAt: 4_000, sending: [] });
});

test('two lines can be on their way; each keeps its own stamp', () => {
  const one = enter(typed(EMPTY_LINE, 'one', 1_000, false));
  const two = enter(typed(one, 'onetwo', 2_000, false));
  expect(two.sending.map(({ line, firstKeyAt }) => [line, firstKeyAt])).toEqual([
    ['one', 1_000],
    ['two', 2_000],
  ]);
  expect(unsentText(two)).toBe('');
});

test('a refused line is text again under its own stamp, and so is what was typed after it', () => {
  const waiting = enter(typed(EMPTY_LINE, 'one', 1_000, false));
  const more = typed(waiting, 'onetwo', 2_000, false);
  expect(refused(more, FAILURE)).toMatchObject({
    text: 'one\ntwo',
    firstKeyAt: 1_000,
    sending: [],
    failure: FAILURE,
  });
});

test('the same line sent again has the same id, a changed one has a new one', () => {
  const waiting = enter(typed(EMPTY_LINE, 'one', 1_000, false));
  const first = waiting.sending[0]?.id;
  const back = refused(waiting, FAILURE);
  expect(enter(back).sending[0]?.id).toBe(first);
  expect(enter(typed(back, 'one more', 2_000, false)).sending[0]?.id).not.toBe(first);
});

test('a reason is given to the line it was written for and to no other', () => {
  const late = { ...typed(EMPTY_LINE, '@-1h forgot', 1_000, false), reason: 'was driving' };
  const waiting = enter(late);
  expect(waiting.sending[0]?.reason).toBe('was driving');
  expect(waiting.reason).toBe('');
});

test('a line that was changed in the middle while it was on its way is not cut', () => {
  const waiting = enter(typed(EMPTY_LINE, 'one', 1_000, false));
  const changed = typed(waiting, 'oXne and more', 2_000, false);
  expect(committed(changed, waiting.sending[0]?.id ?? '').text).toBe('oXne and more');
});
