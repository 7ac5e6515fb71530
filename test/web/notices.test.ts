import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { openShell, type TestShell } from './support/shell.ts';

/** A screen that listens. `next` is what arrives next, as it arrives. */
async function listen(shell: TestShell) {
  const headers = { cookie: await shell.letIn() };
  const request = get({ host: '127.0.0.1', port: shell.port, path: '/api/notices', headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  const chunks = response[Symbol.asyncIterator]() as AsyncIterator<string>;
  return {
    response,
    next: async () => (await chunks.next()).value,
    leave: () => request.destroy(),
  };
}

test('a screen that listens is told of every change', async () => {
  const shell = await openShell();
  const [first, second] = [await listen(shell), await listen(shell)];
  expect(first.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(first.response.headers['cache-control']).toBe('no-store');
  for (const screen of [first, second]) expect(await screen.next()).toBe('retry: 1000\n\n');
  shell.recorder.notify({ incident: 'a1', position: 7 });
  for (const screen of [first, second]) {
    expect(await screen.next()).toBe('data: {"incident":"a1","position":7}\n\n');
  }
});

test('a screen that is gone is no longer a listener', async () => {
  const shell = await openShell();
  const screen = await listen(shell);
  expect(shell.recorder.listeners).toBe(1);
  screen.leave();
  await eventually(() => expect(shell.recorder.listeners).toBe(0));
});

test('a quiet stream has a heartbeat that says nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const shell = await openShell();
    const screen = await listen(shell);
    await screen.next();
    vi.advanceTimersByTime(15_000);
    expect(await screen.next()).toBe(':\n\n');
    await shell.close();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
