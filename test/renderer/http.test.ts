import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Trouble } from '../../renderer/client/client.ts';
import { failureOf, GONE } from '../../renderer/client/failure.ts';
import {
  httpClient,
  LISTEN_AGAIN_MS,
  type Network,
  type StreamListener,
} from '../../renderer/client/http.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Post = { path: string; body: unknown; keepalive: boolean; headers: Record<string, string> };

/** A network under the test's hand: what it answers, what was sent, and its streams. */
function network(answer: () => unknown) {
  const posts: Post[] = [];
  const streams: (StreamListener & { closed: boolean })[] = [];
  const net: Network = {
    async fetch(path, { body, keepalive, headers }) {
      posts.push({ path, body: JSON.parse(body), keepalive, headers });
      const value = answer();
      return { json: async () => value };
    },
    listen(_, on) {
      const stream = { ...on, closed: false };
      streams.push(stream);
      return {
        close() {
          stream.closed = true;
        },
      };
    },
  };
  return { net, posts, streams };
}

test('a call is one POST of JSON, and its value comes back', async () => {
  const { net, posts } = network(() => ({ ok: true, value: [1] }));
  expect(await httpClient(net).call('incident.list', {})).toEqual([1]);
  expect(posts).toMatchObject([
    { path: '/api/incident.list', body: {}, headers: { 'content-type': 'application/json' } },
  ]);
});

test('a failure comes back in the recorder’s words', async () => {
  const failure = { code: 'bad-time', message: 'No.', hint: 'Try 14:32.' };
  const { net } = network(() => ({ ok: false, failure }));
  const thrown = await httpClient(net)
    .call('handover', { incident: 'a' })
    .catch((error) => error);
  expect(failureOf(thrown)).toEqual(failure);
});

test('no answer, or one that is no JSON, is a recorder that is gone', async () => {
  const { net } = network(() => {
    throw new TypeError('Failed to fetch');
  });
  const thrown = await httpClient(net)
    .call('incident.list', {})
    .catch((error) => error);
  expect(failureOf(thrown)).toEqual(GONE);
});

test('what is small outlives the page; what is large is not refused for it', async () => {
  const { net, posts } = network(() => ({ ok: true }));
  const client = httpClient(net);
  await client.call('draft.save', { incident: null, text: 'x', firstKeyAt: 1 });
  await client.call('draft.save', { incident: null, text: 'x'.repeat(1_000_000), firstKeyAt: 1 });
  expect(posts.map(({ keepalive }) => keepalive)).toEqual([true, false]);
});

test('notices come to whoever listens, over one stream, until nobody does', () => {
  const { net, streams } = network(() => ({ ok: true }));
  const client = httpClient(net);
  const one = vi.fn();
  const stopOne = client.subscribe(one);
  const stopTwo = client.subscribe(vi.fn());
  streams[0]?.message('{"incident":"a","position":3}');
  expect(one).toHaveBeenCalledWith({ incident: 'a', position: 3 });
  expect(streams).toHaveLength(1);
  stopOne();
  expect(streams[0]?.closed).toBe(false);
  stopTwo();
  expect(streams[0]?.closed).toBe(true);
});

test('a lost stream says that the recorder is gone, and a new one that it is back', () => {
  const { net, streams } = network(() => ({ ok: true }));
  const client = httpClient(net);
  const heard: Trouble[] = [];
  client.watch?.((trouble) => heard.push(trouble));
  client.subscribe(vi.fn());
  streams[0]?.open();
  streams[0]?.error(false);
  streams[0]?.open();
  expect(heard).toEqual([null, GONE, null]);
});

test('a stream that was refused is asked for again, and a call says why it was refused', async () => {
  const failure = { code: 'refused', message: 'Not let in.', hint: 'Open the printed address.' };
  const { net, streams } = network(() => ({ ok: false, failure }));
  const client = httpClient(net);
  const heard: Trouble[] = [];
  client.watch?.((trouble) => heard.push(trouble));
  const stop = client.subscribe(vi.fn());
  streams[0]?.error(true);
  await vi.advanceTimersByTimeAsync(LISTEN_AGAIN_MS);
  expect(heard).toEqual([failure]);
  expect(streams).toHaveLength(2);
  stop();
  streams[1]?.error(true);
  await vi.advanceTimersByTimeAsync(LISTEN_AGAIN_MS);
  expect(streams).toHaveLength(2);
});

test('whatever a shell throws becomes a sentence', () => {
  expect(failureOf({ code: 'newer', message: 'a', hint: 'b', more: 1 })).toEqual({
    code: 'newer',
    message: 'a',
    hint: 'b',
  });
  expect(failureOf(new Error('boom')).message).toContain('boom');
  expect(failureOf(undefined).code).toBe('internal');
});
