import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'electron';

/** Where the parts of the built desktop lie: beside the file that runs, see vite.config.ts. */
const HERE = import.meta.dirname;

export const SCREEN_FOLDER = join(HERE, '../renderer');
export const PRELOAD = join(HERE, 'preload.cjs');
export const STYLES_FOLDER = join(HERE, 'templates');
export const WORKER = pathToFileURL(join(HERE, 'worker.js'));

/** Before the app is ready: what Chromium keeps lies beside the record, so that one record has one app. */
export function keepBesideRecord(app: App, dataFolder: string): void {
  const folder = join(dataFolder, 'desktop');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
