import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lineReader, type Question } from '../../renderer/composer/reader.ts';
import type { ReadLine } from '../../src/recorder/contract.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const question = (line: string): Question => ({ incident: 'a', line, firstKeyAt: 1 });
const reading = (text: string): ReadLine => ({
  kind: 'note',
  milestone: null,
  time: { precision: 'exact', at: { ms: 1, offset: 0 } },
  text,
  late: false,
  problem: null,
  promise: null,
  timeText: '00:00:00',
});

function reader() {
  const asked: { line: string; answer(): void; fail(): void }[] = [];
  const told: string[] = [];
  const ask = lineReader(
    ({ line }) =>
      new Promise((resolve, reject) => {
        asked.push({ line, answer: () => resolve(reading(line)), fail: () => reject(new Error('gone')) });
      }),
    (_, { text }) => told.push(text),
  );
  return { ...ask, asked, told };
}

test('only the newest question is asked, after a pause', async () => {
  const { ask, asked } = reader();
  ask(question('/d'));
  ask(question('/dec'));
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map(({ line }) => line)).toEqual(['/dec']);
});

test('an answer that comes late tells nothing', async () => {
  const { ask, asked, told } = reader();
  ask(question('one'));
  await vi.advanceTimersByTimeAsync(200);
  ask(question('two'));
  await vi.advanceTimersByTimeAsync(200);
  asked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  asked[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['two']);
});

test('a forgotten question tells nothing, and neither does one that failed', async () => {
  const { ask, forget, asked, told } = reader();
  ask(question('one'));
  await vi.advanceTimersByTimeAsync(200);
  forget();
  asked[0]?.answer();
  ask(question('two'));
  await vi.advanceTimersByTimeAsync(200);
  asked[1]?.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([]);
});
