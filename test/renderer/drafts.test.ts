import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DraftSaver, draftSaver, type KeptDraft } from '../../renderer/composer/drafts.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Saved {
  readonly incident: string | null;
  readonly text: string;
  done(): void;
  fail(): void;
}

/** A saver, and each of its saves until the test lets it end. */
function saver(): { drafts: DraftSaver; saves: Saved[] } {
  const saves: Saved[] = [];
  const drafts = draftSaver(
    (incident, { text }) =>
      new Promise((resolve, reject) => {
        saves.push({ incident, text, done: () => resolve(null), fail: () => reject(new Error('gone')) });
      }),
  );
  return { drafts, saves };
}

const draft = (text: string): KeptDraft => ({ text, firstKeyAt: 1 });

test('a draft is on its way within 250 ms of the first key, however fast one types on', async () => {
  const { drafts, saves } = saver();
  for (let i = 1; i <= 25; i += 1) {
    drafts.note('a', draft('x'.repeat(i)));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(saves).toHaveLength(1);
  expect(saves[0]?.text.length).toBeGreaterThan(10);
});

test('an older draft is never saved after a newer one', async () => {
  const { drafts, saves } = saver();
  drafts.note('a', draft('one'));
  await vi.advanceTimersByTimeAsync(250);
  drafts.note('a', draft('two'));
  drafts.note('a', draft('three'));
  await vi.advanceTimersByTimeAsync(250);
  expect(saves.map(({ text }) => text)).toEqual(['one']);
  saves[0]?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(saves.map(({ text }) => text)).toEqual(['one', 'three']);
});

test('each composer has its own draft', async () => {
  const { drafts, saves } = saver();
  drafts.note('a', draft('for a'));
  drafts.note(null, draft('for a new one'));
  await vi.advanceTimersByTimeAsync(250);
  expect(saves.map(({ incident, text }) => [incident, text])).toEqual([
    ['a', 'for a'],
    [null, 'for a new one'],
  ]);
});

test('what could not be saved is saved by the next flush, unless something newer is there', async () => {
  const { drafts, saves } = saver();
  drafts.note('a', draft('one'));
  drafts.flush();
  saves[0]?.fail();
  await vi.advanceTimersByTimeAsync(0);
  drafts.flush();
  expect(saves.map(({ text }) => text)).toEqual(['one', 'one']);
  drafts.note('a', draft('two'));
  saves[1]?.fail();
  await vi.advanceTimersByTimeAsync(250);
  expect(saves.at(-1)?.text).toBe('two');
});

test('when the page goes, the newest draft is sent though an earlier one is still on its way', async () => {
  const { drafts, saves } = saver();
  drafts.note('a', draft('one'));
  await vi.advanceTimersByTimeAsync(250);
  drafts.note('a', draft('one and two'));
  drafts.flush();
  expect(saves.map(({ text }) => text)).toEqual(['one', 'one and two']);
});
