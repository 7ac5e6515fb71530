import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/incident/clean-text.ts';
import { KINDS, MILESTONES } from '../../src/incident/words.ts';
import { readLine } from '../../src/recorder/line.ts';
import { readTime } from '../../src/time/read.ts';

/** Wednesday 20 April 2022, 12:30:05 in Oslo; the line was begun five seconds before. */
const NOW = Date.UTC(2022, 3, 20, 10, 30, 5);
const CONTEXT = { now: NOW, zone: 'Europe/Oslo', firstKeyAt: NOW - 5000 };
const read = (line: string) => readLine(line, CONTEXT);

test('a plain line is a note at its first keystroke', () => {
  expect(read('  restarted loki ')).toEqual({
    kind: 'note',
    milestone: null,
    time: { precision: 'exact', at: { ms: NOW - 5000, offset: 120 } },
    text: 'restarted loki',
    late: false,
    problem: null,
    promise: null,
    timeText: '12:30:00',
  });
});

test('a line that was not typed live occurs now', () => {
  expect(readLine('x', { ...CONTEXT, firstKeyAt: null }).time.at.ms).toBe(NOW);
});

test.each(KINDS.filter((kind) => kind !== 'milestone'))('/%s names the kind', (kind) => {
  expect(read(`/${kind} because of it`)).toMatchObject({ kind, milestone: null, text: 'because of it' });
});

test.each(MILESTONES)('/%s and /milestone %s name the milestone', (milestone) => {
  expect(read(`/${milestone} told by B`)).toMatchObject({ kind: 'milestone', milestone, text: 'told by B' });
  expect(read(`/${milestone}`)).toMatchObject({ kind: 'milestone', milestone, text: '' });
  expect(read(`/milestone ${milestone} by B`)).toMatchObject({ kind: 'milestone', milestone, text: 'by B' });
});

test.each([
  ['/dec x', 'decision', null],
  ['/DEC x', 'decision', null],
  ['/s x', 'symptom', null],
  ['/h x', 'hypothesis', null],
  ['/a x', 'action', null],
  ['/ack x', 'milestone', 'acknowledged'],
  ['/mit x', 'milestone', 'mitigated'],
  ['/det x', 'milestone', 'detected'],
  ['/impact x', 'milestone', 'impact-started'],
  ['/milestone rec x', 'milestone', 'recovered'],
])('%s is read by its beginning', (line, kind, milestone) => {
  expect(read(line)).toMatchObject({ kind, milestone, text: 'x', problem: null });
});

test.each([
  ['/descision roll back', /no kind or milestone “\/descision”/],
  ['/tmp is full', /no kind or milestone “\/tmp”/],
  ['/r x', /“\/r” can be \/recovered or \/resolved/],
  ['/milestone reached', /Say which milestone: \/impact-started/],
  ['/milestone', /Say which milestone/],
])('%s stays as it was typed and says why', (line, problem) => {
  expect(read(line)).toMatchObject({ kind: 'note', milestone: null, text: line });
  expect(read(line).problem).toMatch(problem);
});

test.each(['/var/log is full', 'no /dec in the middle', '// twice', '/ alone', '/5 of them'])(
  '%s is no kind and no problem',
  (line) => {
    expect(read(line)).toMatchObject({ kind: 'note', text: line, problem: null });
  },
);

test.each([
  ['@12:04 x', '12:04', 'x'],
  ['@~12:04 x', '~12:04', 'x'],
  ['@12:10–12:20 x', '12:10–12:20', 'x'],
  ['@12:10 to 12:20 x', '12:10–12:20', 'x'],
  ['@yesterday 23:10 x', 'yesterday 23:10', 'x'],
  ['@Monday 11:28 x', 'Monday 11:28', 'x'],
  ['@2022-04-20 11:28 x', '2022-04-20 11:28', 'x'],
  ['@2022-04-20T09:28:00Z x', '2022-04-20T09:28:00Z', 'x'],
  ['@6:05 a.m. x', '6:05 a.m.', 'x'],
  ['@12:04 UTC x', '12:04 UTC', 'x'],
  ['@noon x', 'noon', 'x'],
  ['x @12:04', '12:04', 'x'],
  ['x @12:04, y', '12:04', 'x y'],
  ['x @12:04 y', '12:04', 'x y'],
  ['@12:04 5 pods died', '12:04', '5 pods died'],
  ['@12:04 now it works', '12:04', 'now it works'],
  ['@12:04 sat down', '12:04', 'sat down'],
  ['@12:04 API is back', '12:04', 'API is back'],
  ['@12:04 first\n@12:05 second', '12:04', 'first\n@12:05 second'],
  ['@anna look at this @12:04', '12:04', '@anna look at this'],
  ['@12:04 told @anna at @11:00', '12:04', 'told @anna at @11:00'],
  ['/dec @12:04 x', '12:04', 'x'],
  ['/nokind @12:04 x', '12:04', '/nokind x'],
])('%s occurred at %s', (line, written, text) => {
  expect(read(line).time).toEqual(readTime(written, CONTEXT));
  expect(read(line).text).toBe(text);
});

test.each([
  ['@-5m x', 300],
  ['@-90s x', 90],
  ['@5 min ago x', 300],
  ['@now x', 0],
])('%s counts from the first key', (line, seconds) => {
  expect(read(line).time.at.ms).toBe(CONTEXT.firstKeyAt - seconds * 1000);
  expect(read(line).text).toBe('x');
});

test('a time of day is read against now, not against the first key', () => {
  const begunLongAgo = { ...CONTEXT, firstKeyAt: NOW - 600_000 };
  expect(readLine('@12:29 x', begunLongAgo).time.at.ms).toBe(Date.UTC(2022, 3, 20, 10, 29));
});

test.each([
  '@anna has it',
  'ask @anna',
  '@2 pods died',
  '@may 5 pods',
  'release @1.2.3',
  '@10.0.0.5 is down',
  'mail to a@12:04',
  'first line\n@12:04 pasted log line',
  '@',
  '@ 12:04',
])('%s holds no time and no problem', (line) => {
  expect(read(line)).toMatchObject({ text: line, problem: null, timeText: '12:30:00' });
});

test.each([
  ['@25:99 x', /25:99/],
  ['@12:61 x', /12:61/],
  ['@-5x y', /-5x/],
  ['@2022-13-40 x', /2022-13-40/],
  ['@yesterday 25:10 x', /25:10/],
  ['@yesterday x', /yesterday/],
  ['@~99 x', /~99/],
  ['/dec @25:99 x', /25:99/],
])('%s was meant as a time: it stays, with a sentence', (line, problem) => {
  const { text, problem: said, timeText } = read(line);
  expect(text).toBe(line.replace('/dec ', ''));
  expect(said).toMatch(problem);
  expect(timeText).toBe('12:30:00');
});

test.each([
  ['x', '12:30:00'],
  ['@12:29 x', '12:29 · 1 min ago'],
  ['@12:04 x', '12:04 · 26 min ago · late'],
  ['@~12:04 x', '~12:04 · 26 min ago · late'],
  ['@12:10–12:20 x', '12:10–12:20 · 10 min ago · late'],
  ['@11:00:07 x', '11:00:07 · 1 h 29 min ago · late'],
  ['@yesterday 23:10 x', 'yesterday 23:10 · 13 h 20 min ago · late'],
  ['@2022-04-17 14:00 x', '2022-04-17 14:00 · 2 d 22 h 30 min ago · late'],
  ['@12:31 x', '12:31'],
  ['@2022-04-20 12:45 x', '12:45 · in 14 min'],
])('%s shows as %s', (line, shown) => {
  expect(read(line).timeText).toBe(shown);
});

test('late begins after two minutes', () => {
  const late = (seconds: number) => read(`@-${seconds}s x`).late;
  expect([late(119), late(120), late(121)]).toEqual([false, false, true]);
});

test('a line whose draft was kept for hours says how long ago it was begun', () => {
  const resumed = readLine('x', { ...CONTEXT, firstKeyAt: NOW - 3 * 3_600_000 });
  expect(resumed).toMatchObject({ timeText: '09:30:05 · 3 h ago', late: false });
});

const anyWord = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('/dec', '/detected', '/x', '@12:04', '@-5m', '@anna', '@25:99', '\n', '@', '@~18', '12:00'),
);

test('whatever is typed is read, and what is not its kind or its time stays in the text, in order', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 12 }), (words) => {
      const line = cleanText(words.join(' '));
      const kept = read(line).text.split(/\s+/).filter(Boolean);
      const typed = line.split(/\s+/).filter(Boolean);
      let from = 0;
      for (const word of kept) {
        const at = typed.indexOf(word, from);
        expect(at, `${word} in ${JSON.stringify(line)}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
      const marks = (all: readonly string[]) => all.filter((word) => /^[/@]/.test(word)).length;
      expect(marks(typed) - marks(kept)).toBeLessThanOrEqual(3);
      if (marks(typed) === marks(kept)) expect(kept).toEqual(typed);
    }),
  );
});

test('a pasted log is searched for a time only at its beginning, and stays whole', () => {
  const marks = '@1:1 '.repeat(200_000);
  expect(read(`${marks}@12:04`).text).toBe(`${marks}@12:04`);
  const fewer = '@1:1 '.repeat(30);
  expect(read(`${fewer}@12:04`).text).toBe(`${fewer}@12:04`);
  expect(read(`${'x'.repeat(3000)} @12:04`).timeText).toBe('12:30:00');
});
