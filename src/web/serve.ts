import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { RecorderClient } from '../recorder/contract.ts';
import { answer, answerError } from './answer.ts';
import { checkBuilt, decodedPath } from './assets.ts';
import { listen } from './listen.ts';
import { noticeStreams } from './notices.ts';
import { checkOrigin } from './origin.ts';
import { Refusal } from './refusal.ts';
import { API, route, type Shared } from './routes.ts';
import { trackRunning } from './running.ts';
import { openSession } from './session.ts';

export interface ServeOptions {
  /** 0, the default, takes any that is free. */
  readonly port?: number | undefined;
  /** The folder of the built screen. */
  readonly assets?: string | undefined;
}

export interface WebShell {
  /** What a person opens: it carries the token. */
  readonly address: string;
  readonly port: number;
  /** Takes nothing new, waits for what is being written, and ends. The recorder stays open. */
  close(): Promise<void>;
}

const BUILT_SCREEN = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
/** How long an answer may take to leave, or an upload to end, once the server is closing. */
const PATIENCE_MS = 500;

/**
 * Serves the screen and the contract over HTTP, on this machine only and only to who holds the token.
 *
 * @throws RecorderError when the port cannot be had or the screen has not been built.
 */
export async function serve(recorder: RecorderClient, options: ServeOptions = {}): Promise<WebShell> {
  const { port: wanted = 0, assets = BUILT_SCREEN } = options;
  checkBuilt(assets);
  let closing = false;
  const shared: Shared = {
    recorder,
    assets,
    notices: noticeStreams(recorder),
    running: trackRunning(),
    checkOpen() {
      if (closing) throw new Refusal(503, 'The recorder is closing.', 'Start it again.');
    },
  };

  const server = createServer();
  const port = await listen(server, wanted);
  const session = openSession(port);
  server.on('request', (request, response) => {
    handle(request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else answerError(response, error, pathOf(request).startsWith(API));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    shared.checkOpen();
    checkOrigin(request, port);
    const path = pathOf(request);
    const token = path === '/' ? queryOf(request).get('token') : null;
    if (token !== null) {
      const headers = { location: '/', 'set-cookie': session.exchange(token), 'cache-control': 'no-store' };
      return answer(response, 303, headers);
    }
    session.check(request.headers.cookie);
    await route(shared, path, request, response);
  }

  return {
    address: `http://127.0.0.1:${port}/?token=${session.token}`,
    port,
    async close() {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      shared.notices.end();
      await shared.running.settled();
      const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearTimeout(patience);
    },
  };
}

function pathOf({ url = '' }: IncomingMessage): string {
  return decodedPath(url.replace(/\?.*$/s, ''));
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(/\?(.*)$/s.exec(url)?.[1]);
}
