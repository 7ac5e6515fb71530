import type { App } from 'electron';
import { LINK_SCHEME, type Request, readArguments, readLink } from './links.ts';

/**
 * Hears what is asked for from outside: by a second start, by a link, by the file manager. What comes before anybody takes
 * it waits.
 */
export function hearRequests(app: App, argv: readonly string[], folder: string) {
  let take: ((request: Request) => void) | null = null;
  const waiting: Request[] = [readArguments(argv, folder)];
  const hear = (request: Request): void => {
    if (take === null) waiting.push(request);
    else take(request);
  };
  app.on('second-instance', (_event, words, from) => hear(readArguments(words, from)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear({ incidents: [], files: [path] });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const incident = readLink(url);
    if (incident !== null) hear({ incidents: [incident], files: [] });
  });
  // Elsewhere the package tells the system which program a link opens.
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient(LINK_SCHEME);
  return {
    takenBy(taker: (request: Request) => void): void {
      take = taker;
      for (const request of waiting.splice(0)) taker(request);
    },
  };
}
