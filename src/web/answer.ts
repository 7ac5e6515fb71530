import type { ServerResponse } from 'node:http';
import { asFailure } from '../recorder/failures.ts';
import { Refusal } from './refusal.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const NOT_STORED = { 'cache-control': 'no-store' };

export function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...headers,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

export function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, { ...NOT_STORED, 'content-type': 'application/json' }, JSON.stringify(value));
}

/** Says what is wrong: to the screen as a failure of the contract, to a person as a sentence. */
export function answerError(response: ServerResponse, error: unknown, isApi: boolean): void {
  const failure = asFailure(error);
  const { status, headers } = error instanceof Refusal ? error : { status: 500, headers: {} };
  const [mediaType, body] = isApi
    ? ['application/json', JSON.stringify({ ok: false, failure })]
    : ['text/plain; charset=utf-8', `${failure.message}\n${failure.hint}\n`];
  answer(response, status, { ...NOT_STORED, ...headers, 'content-type': mediaType }, body);
}
