import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'electron';

/** Where the parts of the built desktop lie: beside the file that runs, see vite.config.ts. */
const HERE = import.meta.dirname;

export const SCREEN_FOLDER = join(HERE, '../renderer');
export const PRELOAD = join(HERE, 'preload.cjs');
export const COMMAND_LINE = pathToFileURL(join(HERE, 'cli.js'));
const ICONS = join(HERE, 'icons');
export const ICON = join(ICONS, 'icon.png');

/** macOS paints a template picture in the colour of its menu bar. */
export function trayIcon(running: boolean, platform: NodeJS.Platform): string {
  return join(ICONS, `tray${running ? '-running' : ''}${platform === 'darwin' ? 'Template' : ''}.png`);
}

/** Before the app is ready: what Chromium keeps lies beside the record, so that one record has one app. */
export function keepBesideRecord(app: App, dataFolder: string): void {
  const folder = join(dataFolder, 'desktop');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
