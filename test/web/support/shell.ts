import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { serve, type WebShell } from '../../../src/web/serve.ts';
import { smallScreen } from './page.ts';
import { type SteeredRecorder, steeredRecorder } from './steered-recorder.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  /** Sent as it stands: no client tidies it up. */
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

export interface TestShell extends WebShell {
  readonly recorder: SteeredRecorder;
  readonly token: string;
  /** One request, with nothing added but what HTTP needs. */
  send(sent: Sent): Promise<Answered>;
  /** The cookie that the token is exchanged for. */
  letIn(): Promise<string>;
  /** A call by the screen itself. */
  call(name: string, input: unknown, headers?: OutgoingHttpHeaders): Promise<Answered>;
}

/** A browser shell for one test; gone when the test is. */
export async function openShell(): Promise<TestShell> {
  const recorder = steeredRecorder();
  const shell = await serve(recorder, { assets: smallScreen() });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= shell.close());
  onTestFinished(async () => {
    recorder.release();
    await close();
  });
  const token = new URL(shell.address).searchParams.get('token') ?? '';
  const send = (sent: Sent) => sendTo(shell.port, sent);
  const letIn = async () => {
    const { headers } = await send({ path: `/?token=${token}` });
    return (headers['set-cookie']?.[0] ?? '').replace(/;.*/, '');
  };
  return {
    ...shell,
    close,
    recorder,
    token,
    send,
    letIn,
    async call(name, input, headers = {}) {
      return send({
        method: 'POST',
        path: `/api/${name}`,
        headers: { cookie: await letIn(), 'content-type': 'application/json', ...headers },
        body: JSON.stringify(input),
      });
    },
  };
}

export function sendTo(port: number, { method = 'GET', path = '/', headers = {}, body }: Sent) {
  return new Promise<Answered>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false });
    request.on('error', reject);
    request.on('response', async (response) => {
      const text = (await buffer(response)).toString();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    request.end(body);
  });
}
