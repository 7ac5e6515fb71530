import type { ChangeNotice, Failure, InputOf, OperationName, ResultOf } from '../../src/recorder/contract.ts';
import type { ScreenClient, Trouble } from './client.ts';
import { CallFailed, failureOf, GONE } from './failure.ts';

/** As much of the browser as this client needs. */
export interface Network {
  fetch(
    path: string,
    options: { method: 'POST'; headers: Record<string, string>; body: string; keepalive: boolean },
  ): Promise<{ json(): Promise<unknown> }>;
  /** Server-sent events. `closed` says that the browser gave up and will not try again by itself. */
  listen(path: string, on: StreamListener): { close(): void };
}

export interface StreamListener {
  open(): void;
  message(data: string): void;
  error(closed: boolean): void;
}

type Answer = { ok: true; value?: unknown } | { ok: false; failure: Failure };

/** Browsers refuse requests that outlive their page once all of them together are over 64 KiB. */
const OUTLIVES_PAGE = 16_384;
export const LISTEN_AGAIN_MS = 1_000;

/** The contract over HTTP: one POST a call, and one stream of notices that comes back by itself. */
export function httpClient(network: Network): ScreenClient {
  const noticed = new Set<(notice: ChangeNotice) => void>();
  const watched = new Set<(trouble: Trouble) => void>();
  let stream: { close(): void } | null = null;

  const tell = (trouble: Trouble): void => {
    for (const listener of watched) listener(trouble);
  };
  const open = (): void => {
    stream = network.listen('/api/notices', {
      open: () => tell(null),
      message(data) {
        const notice = JSON.parse(data) as ChangeNotice;
        for (const listener of noticed) listener(notice);
      },
      error(closed) {
        if (!closed) return tell(GONE);
        // The stream was refused and cannot say why; a call can.
        call(network, 'setting.all', {}).then(null, (thrown) => tell(failureOf(thrown)));
        setTimeout(reopen, LISTEN_AGAIN_MS);
      },
    });
  };
  const reopen = (): void => {
    if (stream === null) return;
    stream.close();
    open();
  };

  return {
    call: (name, input) => call(network, name, input),
    subscribe(listener) {
      noticed.add(listener);
      if (stream === null) open();
      return () => {
        noticed.delete(listener);
        if (noticed.size > 0) return;
        stream?.close();
        stream = null;
      };
    },
    watch(listener) {
      watched.add(listener);
      return () => watched.delete(listener);
    },
  };
}

async function call<N extends OperationName>(
  network: Network,
  name: N,
  input: InputOf<N>,
): Promise<ResultOf<N>> {
  const answer = await post(network, name, JSON.stringify(input));
  if (!answer.ok) throw new CallFailed(answer.failure);
  return (answer.value ?? null) as ResultOf<N>;
}

async function post(network: Network, name: string, body: string): Promise<Answer> {
  try {
    const response = await network.fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length <= OUTLIVES_PAGE,
    });
    return (await response.json()) as Answer;
  } catch (cause) {
    throw new CallFailed(GONE, { cause });
  }
}
