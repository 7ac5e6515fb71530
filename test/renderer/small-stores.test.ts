import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScreenClient } from '../../renderer/client/client.ts';
import { createClock } from '../../renderer/clock/clock-store.ts';
import { createPreview } from '../../renderer/document/preview-store.ts';
import { createStyles } from '../../renderer/document/styles-store.ts';
import { createSearch } from '../../renderer/incidents/search-store.ts';
import { createLines } from '../../renderer/log/lines-store.ts';
import { createTheme } from '../../renderer/look/theme-store.ts';
import { createFocus } from '../../renderer/shell/focus-store.ts';
import { createNotices } from '../../renderer/shell/notice-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Asked {
  readonly name: string;
  readonly input: unknown;
  answer(value: unknown): void;
  fail(): void;
}

/** A client whose every answer the test gives, in any order. */
function answered(): { client: ScreenClient; asked: Asked[] } {
  const asked: Asked[] = [];
  const client: ScreenClient = {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        asked.push({
          name,
          input,
          answer: (value) => resolve(value as never),
          fail: () => reject(new Error('gone')),
        });
      }),
    subscribe: () => () => undefined,
  };
  return { client, asked };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test('a search asks after a pause, and only the answer to the newest words counts', async () => {
  const { client, asked } = answered();
  const search = createSearch(client);
  search.type('lo');
  search.type('loki');
  await vi.advanceTimersByTimeAsync(500);
  search.type('loki volume');
  await vi.advanceTimersByTimeAsync(500);
  expect(asked.map(({ input }) => input)).toMatchObject([{ words: 'loki' }, { words: 'loki volume' }]);
  asked[1]?.answer(['new']);
  await settle();
  asked[0]?.answer(['old']);
  await settle();
  expect(search.store.getState().hits).toEqual(['new']);
});

test('a search for nothing is no search, also while an answer is on its way', async () => {
  const { client, asked } = answered();
  const search = createSearch(client);
  search.type('loki');
  await vi.advanceTimersByTimeAsync(500);
  search.type('  ');
  asked[0]?.answer(['hit']);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(1);
  expect(search.store.getState().hits).toBeNull();
});

test('a search that fails finds nothing and says why, until other words are typed', async () => {
  const { client, asked } = answered();
  const search = createSearch(client);
  search.type('loki');
  await vi.advanceTimersByTimeAsync(500);
  asked[0]?.fail();
  await settle();
  expect(search.store.getState()).toMatchObject({ hits: [], failure: { code: 'internal' } });
  search.type('loki v');
  expect(search.store.getState().failure).toBeNull();
});

test('the preview of another document is asked for at once, the same one again after a pause', async () => {
  const { client, asked } = answered();
  const preview = createPreview(client);
  preview.ask('a', 'sre');
  expect(asked).toHaveLength(1);
  asked[0]?.answer({ html: 'one' });
  await settle();
  preview.ask('a', 'sre');
  preview.ask('a', 'sre');
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  preview.ask('a', 'oslo');
  expect(preview.store.getState()).toMatchObject({ of: 'a/oslo', html: null });
  expect(asked).toHaveLength(3);
});

test('a preview that was overtaken is not shown, and one that fails leaves the last one standing', async () => {
  const { client, asked } = answered();
  const preview = createPreview(client);
  preview.ask('a', 'sre');
  preview.ask('a', 'oslo');
  asked[1]?.answer({ html: 'oslo' });
  await settle();
  asked[0]?.answer({ html: 'sre' });
  await settle();
  expect(preview.store.getState().html).toBe('oslo');
  preview.ask('a', 'oslo');
  await vi.advanceTimersByTimeAsync(1_000);
  asked[2]?.fail();
  await settle();
  expect(preview.store.getState()).toMatchObject({ html: 'oslo', failure: { code: 'internal' } });
});

test('styles that cannot be listed leave those that are known', async () => {
  const { client, asked } = answered();
  const styles = createStyles(client);
  const first = styles.refresh();
  asked[0]?.answer([{ name: 'sre' }]);
  await first;
  const second = styles.refresh();
  asked[1]?.fail();
  await second;
  expect(styles.store.getState()).toMatchObject({ styles: [{ name: 'sre' }], failure: { code: 'internal' } });
});

test.each([['light'], ['contrast'], ['dark'], ['system']] as const)(
  'the theme %s is kept and read again',
  async (name) => {
    const { client, asked } = answered();
    const theme = createTheme(client);
    const choosing = theme.choose(name);
    expect(theme.store.getState().theme).toBe(name);
    expect(asked[0]).toMatchObject({ name: 'setting.put', input: { key: 'theme', value: name } });
    asked[0]?.answer(null);
    await choosing;
    const next = createTheme(client);
    const loading = next.load();
    asked[1]?.answer({ theme: name });
    await loading;
    expect(next.store.getState().theme).toBe(name);
  },
);

test.each([[undefined], ['pink'], [7], [null]])(
  'a theme that nobody knows (%j) is the system’s',
  async (value) => {
    const { client, asked } = answered();
    const theme = createTheme(client);
    const loading = theme.load();
    asked[0]?.answer({ theme: value });
    await loading;
    expect(theme.store.getState().theme).toBe('system');
  },
);

test('what was done is said for a while, what failed until something else is said', async () => {
  const notices = createNotices();
  notices.done('Undone: #14 logged.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(notices.store.getState().notice).toBeNull();
  notices.done('Marked: Detected.');
  notices.failed('The disk is full.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(notices.store.getState().notice).toEqual({ text: 'The disk is full.', tone: 'failed' });
  notices.clear();
  expect(notices.store.getState().notice).toBeNull();
});

test('the same words spoken again are news again', () => {
  const notices = createNotices();
  notices.speak('1 new line');
  const { turn } = notices.store.getState();
  notices.speak('1 new line');
  expect(notices.store.getState().turn).not.toBe(turn);
});

test('the clock ticks on the second, and stops when it is told to', async () => {
  vi.setSystemTime(1_000_000_000_350);
  const clock = createClock(() => Date.now());
  const ticks: number[] = [];
  clock.store.subscribe(({ now }) => ticks.push(now));
  const stop = clock.start();
  await vi.advanceTimersByTimeAsync(2_700);
  expect(ticks).toEqual([1_000_000_000_350, 1_000_000_001_000, 1_000_000_002_000, 1_000_000_003_000]);
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ticks).toHaveLength(4);
});

test('a wish for the focus stands until it is granted, and can be made again', () => {
  const focus = createFocus();
  focus.go('log');
  expect(focus.store.getState().wanted).toBe('log');
  const { turn } = focus.store.getState();
  focus.granted();
  expect(focus.store.getState().wanted).toBeNull();
  focus.go('log');
  expect(focus.store.getState()).toMatchObject({ wanted: 'log', turn: turn + 1 });
});

test('a line that is selected again goes on with what is being done to it; another one does not', () => {
  const lines = createLines();
  lines.go('a', 'editing');
  lines.select('a');
  expect(lines.store.getState()).toMatchObject({ selected: 'a', doing: 'editing' });
  lines.select('b');
  expect(lines.store.getState()).toMatchObject({
    selected: 'b',
    doing: 'reading',
    wantsFocus: false,
  });
});
