import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import type { ChangeNotice } from '../../src/recorder/contract.ts';
import { watchStore } from '../../src/recorder/watch.ts';
import { openTest, START } from './open.ts';

const SECOND_PROCESS = fileURLToPath(new URL('./second-process.ts', import.meta.url));
const run = promisify(execFile);

test('own writes are told at once, before their answer', async () => {
  const { recorder } = await openTest();
  const notices: ChangeNotice[] = [];
  recorder.subscribe((notice) => notices.push(notice));
  const { incident } = await recorder.call('incident.start', {});
  expect(notices).toEqual([{ incident, position: 1 }]);
  await recorder.call('event.log', { incident, text: 'x' });
  expect(notices).toEqual([
    { incident, position: 1 },
    { incident, position: 2 },
  ]);
});

test('reading, and what changes nothing, tells nothing', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'x' });
  const listener = vi.fn();
  recorder.subscribe(listener);
  await recorder.call('incident.get', { incident });
  await recorder.call('incident.set', { incident, title: 'x' });
  await recorder.call('draft.save', { incident, text: 'half', firstKeyAt: START });
  await expect(recorder.call('event.log', { incident, text: '' })).rejects.toThrow();
  expect(listener).not.toHaveBeenCalled();
});

test('what was written before somebody listens is not told', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const listener = vi.fn();
  recorder.subscribe(listener);
  await recorder.call('event.log', { incident, text: 'x' });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ incident, position: 2 });
});

test('who stopped listening hears nothing more, and the others still do', async () => {
  const { recorder } = await openTest();
  const [gone, stays] = [vi.fn(), vi.fn()];
  const stop = recorder.subscribe(gone);
  recorder.subscribe(stays);
  stop();
  stop();
  await recorder.call('incident.start', {});
  expect(gone).not.toHaveBeenCalled();
  expect(stays).toHaveBeenCalledOnce();
});

test('a listener that fails keeps neither the others nor the writer from theirs', async () => {
  const { recorder } = await openTest();
  const stays = vi.fn();
  recorder.subscribe(() => {
    throw new Error('broken screen');
  });
  recorder.subscribe(stays);
  await expect(recorder.call('incident.start', {})).resolves.toBeDefined();
  expect(stays).toHaveBeenCalledOnce();
});

test('a closed recorder tells nothing and takes no listener', async () => {
  const { recorder, folder } = await openTest();
  const listener = vi.fn();
  recorder.subscribe(listener);
  await recorder.close();
  const other = await openTest({ folder }, 'second');
  await other.recorder.call('incident.start', {});
  expect(listener).not.toHaveBeenCalled();
  expect(() => recorder.subscribe(listener)).toThrow(/closed/);
});

/** Resolves with the next notice. */
function nextNotice(recorder: { subscribe(listener: (notice: ChangeNotice) => void): () => void }) {
  return new Promise<ChangeNotice>((resolve) => {
    const stop = recorder.subscribe((notice) => {
      stop();
      resolve(notice);
    });
  });
}

test('two recorders on one record see what the other wrote', async () => {
  const first = await openTest();
  const second = await openTest({ folder: first.folder, author: 'bo' }, 'second');
  const { incident } = await first.recorder.call('incident.start', {});
  const heard = nextNotice(first.recorder);
  await second.recorder.call('event.log', { incident, text: 'from the second' });
  expect(await heard).toEqual({ incident, position: 2 });
  const heardBack = nextNotice(second.recorder);
  await first.recorder.call('event.log', { incident, text: 'from the first' });
  expect(await heardBack).toEqual({ incident, position: 3 });
  const { events } = await second.recorder.call('event.list', { incident, since: 1 });
  expect(events.map(({ label, text, author }) => [label, text, author])).toEqual([
    ['1', 'from the second', 'bo'],
    ['2', 'from the first', 'anna'],
  ]);
});

test('another process’s writes are told, and numbers stay gap-free while both write', async () => {
  const { recorder, folder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const seen = new Set<string>();
  const all = new Promise<void>((resolve) => {
    let since = 0;
    recorder.subscribe(async () => {
      const page = await recorder.call('event.list', { incident, since });
      since = page.position;
      for (const { text } of page.events) seen.add(text);
      if (seen.size === 20) resolve();
    });
  });
  const lines = Array.from({ length: 10 }, (_, index) => `other ${index}`);
  const other = run(process.execPath, [SECOND_PROCESS, folder, incident, ...lines]);
  for (let index = 0; index < 10; index += 1) {
    await recorder.call('line.log', { incident, line: `own ${index}`, firstKeyAt: null });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { stdout } = await other;
  await all;
  const { events } = await recorder.call('event.list', { incident });
  const numbers = events.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(stdout.trim().split('\n')).toHaveLength(10);
  expect(events.filter(({ author }) => author === 'bo')).toHaveLength(10);
});

test('the record is asked only while somebody listens', () => {
  vi.useFakeTimers();
  try {
    const store = { position: vi.fn(() => 0), changedSince: vi.fn(() => []) };
    const watch = watchStore(store as never);
    expect(vi.getTimerCount()).toBe(0);
    const stops = [watch.subscribe(() => undefined), watch.subscribe(() => undefined)];
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(store.position).toHaveBeenCalledTimes(5);
    for (const stop of stops) stop();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a record that cannot be read for a moment is told of late, not never', () => {
  const notice = { incident: 'a', position: 1 };
  let busy = true;
  const store = {
    position: () => 1,
    changedSince: () => {
      if (busy) throw new Error('busy');
      return [notice];
    },
  };
  const listener = vi.fn();
  const watch = watchStore({ ...store, position: vi.fn(store.position).mockReturnValueOnce(0) } as never);
  watch.subscribe(listener);
  watch.look();
  expect(listener).not.toHaveBeenCalled();
  busy = false;
  watch.look();
  expect(listener).toHaveBeenCalledExactlyOnceWith(notice);
  watch.close();
});
