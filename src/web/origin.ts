import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/**
 * Refuses what another site had a browser send.
 *
 * The Host must be this server's own, so that a name that somebody points at 127.0.0.1 (DNS rebinding) is
 * no way in. Browsers say in Origin and Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/) who sent a
 * request: all but a plain navigation must come from this server's own page. A program that is no browser sends
 * neither; it has the cookie or it gets nothing.
 */
export function checkOrigin(request: IncomingMessage, port: number): void {
  const { headers } = request;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host)) {
    throw new Refusal(
      403,
      'The recorder answers only to its own address on this machine.',
      `Open http://127.0.0.1:${port}/ with the token that was printed in the terminal.`,
    );
  }
  if (isNavigation(request)) return;
  if (isForeign(headers, `http://${headers.host}`)) {
    throw new Refusal(
      403,
      'Another site tried to use the recorder through this browser.',
      'Nothing was read or written; close the page that tried.',
    );
  }
}

/** Somebody opens a page: by a link, a bookmark or the address bar. It shows, and tells the sender nothing. */
function isNavigation({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    headers.origin === undefined &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

function isForeign(headers: IncomingHttpHeaders, own: string): boolean {
  const site = headers['sec-fetch-site'];
  return (
    (headers.origin !== undefined && headers.origin !== own) || (site !== undefined && site !== 'same-origin')
  );
}
