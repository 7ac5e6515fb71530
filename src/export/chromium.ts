import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { RecorderError } from '../failure.ts';

/** What Chromium and the browsers made from it are called. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'brave-browser',
] as const;

/** Where installers put them that leave the search path alone. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    env[variable] === undefined
      ? []
      : [
          join(env[variable], 'Google/Chrome/Application/chrome.exe'),
          join(env[variable], 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
};

/**
 * A Chromium on this machine: the one that INCIDENT_RECORDER_CHROMIUM names, else one of the search path, else one
 * in a usual place.
 *
 * @throws RecorderError `not-found` that says how to get one
 */
export function findChromium(): string {
  const named = env.INCIDENT_RECORDER_CHROMIUM;
  if (named) {
    if (isExecutable(named)) return named;
    throw noChromium(`INCIDENT_RECORDER_CHROMIUM names “${named}”, which is no program.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const searched = folders.flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  const found = [...searched, ...(PLACES[platform] ?? [])].find(isExecutable);
  if (found === undefined) throw noChromium('There is no Chromium on this machine to make a PDF with.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function noChromium(message: string): RecorderError {
  return new RecorderError(
    'not-found',
    message,
    'Install Chromium, Chrome or Edge, or name one in INCIDENT_RECORDER_CHROMIUM; or export html and print it.',
  );
}
