import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** An attachment of 24 MB as base64, and room for what is around it. */
export const BODY_LIMIT = 33 * 1024 * 1024;

/** The body of a request, which must be JSON in UTF-8. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  checkContentType(request.headers['content-type']);
  const text = decode(await readAll(request));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body of the request is not JSON.', 'Send one JSON object.');
  }
}

/** A form of another site can send other types, but not this one, without asking first. */
function checkContentType(header = ''): void {
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(header.trim())) {
    throw new Refusal(
      415,
      header === ''
        ? 'The request does not say what it sends.'
        : `The recorder takes no “${header.slice(0, 80)}”.`,
      'Send JSON, with the Content-Type application/json.',
    );
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'The body of the request is not UTF-8.', 'Send JSON in UTF-8.');
  }
}

/** What is too much is still read to its end, but not kept: else the sender never sees the answer. */
async function readAll(request: IncomingMessage): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else chunks = [];
  }
  if (size > BODY_LIMIT) {
    throw new Refusal(
      413,
      `The request is larger than ${BODY_LIMIT / 1024 / 1024} MB.`,
      'Attach a smaller picture, or split what you send.',
    );
  }
  return Buffer.concat(chunks);
}
