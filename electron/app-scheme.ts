import { readFile } from 'node:fs/promises';
import type { Protocol, WebFrameMain } from 'electron';
import { decodedPath, findAsset } from '../src/web/assets.ts';
import { SECURITY_HEADERS } from '../src/web/security-headers.ts';

const SCHEME = 'app';
const HOST = 'recorder';

/** The screen's address, and the beginning of everything it may load. */
export const SCREEN_ADDRESS = `${SCHEME}://${HOST}/`;
const DOCUMENTS = 'document';
/** Where a document lies while it is printed: an origin that is not the screen's. */
export const DOCUMENT_ADDRESS = `${SCHEME}://${DOCUMENTS}/`;
/** A document carries its looks and its pictures in itself and runs nothing. */
const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Before the app is ready: an origin of its own, as secure as https. */
export function registerScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/**
 * Answers with the files of the built screen, and with documents that are being printed, by their name; with nothing else.
 */
export function serveScreen(
  protocol: Pick<Protocol, 'handle'>,
  folder: string,
  documents: ReadonlyMap<string, string> = new Map(),
): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host === DOCUMENTS) return documentAnswer(documents.get(pathname.slice(1)));
    const asset = host === HOST ? await findAsset(folder, decodedPath(pathname)) : undefined;
    if (asset === undefined) return notThere();
    const headers = { ...SECURITY_HEADERS, 'content-type': asset.mediaType, 'cache-control': 'no-cache' };
    return new Response(await readFile(asset.file), { headers });
  });
}

function documentAnswer(html: string | undefined): Response {
  if (html === undefined) return notThere();
  const type = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(html, {
    headers: { ...SECURITY_HEADERS, ...type, 'content-security-policy': DOCUMENT_POLICY },
  });
}

function notThere(): Response {
  return new Response(null, { status: 404, headers: SECURITY_HEADERS });
}

/** Only the screen itself is heard: a window's own page, not a frame in it, and only at our address. */
export function isScreen(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(SCREEN_ADDRESS);
}
