import { expect, test, vi } from 'vitest';
import type { ScreenClient } from '../../renderer/client/client.ts';
import { createLog } from '../../renderer/log/log-store.ts';
import type { EventView } from '../../src/incident/views.ts';
import type { EventPage } from '../../src/recorder/contract.ts';
import { eventView } from './events.ts';

/** A log whose questions the test answers, when it wants to. */
function answered() {
  const asked: { since: number | undefined; answer(page: EventPage): void }[] = [];
  const client: ScreenClient = {
    call: (_, input) =>
      new Promise((resolve) => {
        const { since } = input as { since?: number };
        asked.push({ since, answer: (page) => resolve(page as never) });
      }),
    subscribe: () => () => undefined,
  };
  const arrived: (readonly EventView[])[] = [];
  const log = createLog(client, (events) => arrived.push(events));
  return { log, asked, arrived, texts: () => log.store.getState().events.map(({ text }) => text) };
}

const page = (position: number, ...texts: string[]): EventPage => ({
  position,
  events: texts.map((text, i) => eventView({ number: position + i, ms: position + i, text })),
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('what is written while the log is being read is read after it, and only what is new', async () => {
  const { log, asked, texts } = answered();
  const opening = log.open('a');
  const again = log.refresh();
  expect(asked).toHaveLength(1);
  asked[0]?.answer(page(1, 'one'));
  await settle();
  expect(asked.map(({ since }) => since)).toEqual([undefined, 1]);
  asked[1]?.answer(page(2, 'two'));
  await Promise.all([opening, again]);
  expect(texts()).toEqual(['one', 'two']);
});

test('however often it is asked while one reading is on its way, one more is enough', async () => {
  const { log, asked } = answered();
  const all = [log.open('a'), log.refresh(), log.refresh(), log.refresh()];
  asked[0]?.answer(page(1, 'one'));
  await settle();
  asked[1]?.answer(page(1));
  await Promise.all(all);
  expect(asked).toHaveLength(2);
});

test('an incident that is shown meanwhile is read, and the answer about the other is dropped', async () => {
  const { log, asked, texts } = answered();
  const first = log.open('a');
  const none = log.open(null);
  const second = log.open('b');
  asked[0]?.answer(page(1, 'of a'));
  await settle();
  asked[1]?.answer(page(1, 'of b'));
  await Promise.all([first, none, second]);
  expect(texts()).toEqual(['of b']);
});

test('lines arrive once, whether a command or a reading brings them first; those of the first reading do not', async () => {
  const { log, asked, arrived } = answered();
  const opening = log.open('a');
  asked[0]?.answer(page(1, 'one'));
  await opening;
  expect(arrived).toEqual([]);
  const [two] = page(2, 'two').events;
  if (two !== undefined) log.accept(two);
  const reading = log.refresh();
  asked[1]?.answer(page(2, 'two'));
  await reading;
  expect(arrived.map((events) => events.map(({ text }) => text))).toEqual([['two']]);
  expect(log.store.getState().arrived).toBe(1);
});

test('an empty screen reads nothing and does not stand in the way of the next reading', async () => {
  const { log, asked, texts } = answered();
  await log.open(null);
  await log.refresh();
  expect(asked).toHaveLength(0);
  const opening = log.open('a');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer(page(1, 'one'));
  await opening;
  expect(texts()).toEqual(['one']);
});
