import { resolve } from 'node:path';

/** What a start of the program, a link or the file manager asks to be opened. */
export interface Request {
  /** Incidents by id, or by the beginning of one. */
  readonly incidents: readonly string[];
  /** Absolute paths. */
  readonly files: readonly string[];
}

export const LINK_SCHEME = 'incident-recorder';
/** A link only shows something. Whoever writes it must not be able to write the record. */
const LINK = /^incident-recorder:(?:\/\/)?([\da-f][\da-f-]{3,35})\/?$/i;

/** The incident that a link leads to; null if it is no link of ours. */
export function readLink(url: string): string | null {
  return LINK.exec(url)?.[1] ?? null;
}

/** What the words of a command line ask for. Options are Chromium's or Electron's, and nothing else is a record. */
export function readArguments(argv: readonly string[], folder: string): Request {
  const words = argv.filter((word) => !word.startsWith('-'));
  return {
    incidents: words.map(readLink).filter((incident) => incident !== null),
    files: words.filter((word) => /\.json$/i.test(word)).map((word) => resolve(folder, word)),
  };
}
