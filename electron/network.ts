import type { CommandLine, Session } from 'electron';
import { DOCUMENT_ADDRESS, SCREEN_ADDRESS } from './app-scheme.ts';

/** Before the app is ready: Chromium itself looks up no name, finds no proxy and fetches nothing of its own. */
export function resolveNothing(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
}

/** What holds its own content and reaches no network; `devtools:` is there in an unpackaged app only. */
const HELD_IN_MEMORY = ['data:', `blob:${SCREEN_ADDRESS}`, 'devtools://'];
const ALLOWED = [SCREEN_ADDRESS, DOCUMENT_ADDRESS, ...HELD_IN_MEMORY];

/** No page may load anything but the screen's own files and what is being printed, whatever its policy says. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, respond) => {
    respond({ cancel: !ALLOWED.some((beginning) => url.startsWith(beginning)) });
  });
}
