import type { BrowserWindow } from 'electron';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { NOTICE } from './channels.ts';

/** Tells every window of every change, whoever made it. */
export function tellChanges(recorder: RecorderClient, windows: () => readonly BrowserWindow[]): void {
  recorder.subscribe((notice) => {
    for (const window of windows()) window.webContents.send(NOTICE, notice);
  });
}
