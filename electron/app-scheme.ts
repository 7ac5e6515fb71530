import { readFile } from 'node:fs/promises';
import type { Protocol, WebFrameMain } from 'electron';
import { decodedPath, findAsset } from '../src/web/assets.ts';
import { SECURITY_HEADERS } from '../src/web/security-headers.ts';

const SCHEME = 'app';
const HOST = 'recorder';

/** The screen's address, and the beginning of everything it may load. */
export const SCREEN_ADDRESS = `${SCHEME}://${HOST}/`;

/** Before the app is ready: an origin of its own, as secure as https. */
export function registerScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers with the files of the built screen and with nothing else. */
export function serveScreen(protocol: Protocol, folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const asset = host === HOST ? await findAsset(folder, decodedPath(pathname)) : undefined;
    if (asset === undefined) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    const headers = { ...SECURITY_HEADERS, 'content-type': asset.mediaType, 'cache-control': 'no-cache' };
    return new Response(await readFile(asset.file), { headers });
  });
}

/** Only the screen itself is heard: a window's own page, not a frame in it, and only at our address. */
export function isScreen(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(SCREEN_ADDRESS);
}
