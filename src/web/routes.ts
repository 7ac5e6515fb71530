import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contract, type RecorderClient } from '../recorder/contract.ts';
import { dispatch } from '../recorder/transport.ts';
import { answer, answerJson } from './answer.ts';
import { findAsset } from './assets.ts';
import { readJson } from './body.ts';
import type { NoticeStreams } from './notices.ts';
import { Refusal } from './refusal.ts';
import type { Running } from './running.ts';

/** What the answers of one server share. */
export interface Shared {
  readonly recorder: RecorderClient;
  readonly assets: string;
  readonly notices: NoticeStreams;
  readonly running: Running;
  /** Throws once the server is closing. */
  checkOpen(): void;
}

export const API = '/api/';

/** Answers a request that has been let in. */
export async function route(
  shared: Shared,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (path === `${API}notices`) {
    checkMethod(request, ['GET']);
    shared.notices.open(response);
  } else if (path.startsWith(API)) {
    checkMethod(request, ['POST']);
    await call(shared, path.slice(API.length), request, response);
  } else {
    checkMethod(request, ['GET', 'HEAD']);
    await sendAsset(shared.assets, path, response);
  }
}

function checkMethod({ method = '' }: IncomingMessage, allowed: readonly string[]): void {
  if (allowed.includes(method)) return;
  const message = `This address takes no ${method} request.`;
  throw new Refusal(405, message, `Use ${allowed.join(' or ')}.`, { allow: allowed.join(', ') });
}

async function call(shared: Shared, name: string, request: IncomingMessage, response: ServerResponse) {
  if (!Object.hasOwn(contract, name)) {
    throw new Refusal(404, `The recorder knows no “${name.slice(0, 80)}”.`, 'Reload the page.');
  }
  const input = await readJson(request);
  shared.checkOpen();
  answerJson(response, await shared.running.add(dispatch(shared.recorder, name, input)));
}

async function sendAsset(folder: string, path: string, response: ServerResponse) {
  const asset = await findAsset(folder, path);
  if (asset === undefined) {
    throw new Refusal(404, `There is no “${path.slice(0, 80)}” here.`, 'Open the address without a path.');
  }
  const headers = {
    'content-type': asset.mediaType,
    'cache-control': asset.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  answer(response, 200, headers, await readFile(asset.file));
}
