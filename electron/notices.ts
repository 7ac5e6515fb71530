import type { WebContents } from 'electron';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { NOTICE } from './channels.ts';

/** Tells every window of every change, whoever made it. Returns how to stop. */
export function tellChanges(
  recorder: RecorderClient,
  windows: () => readonly { readonly webContents: Pick<WebContents, 'send'> }[],
): () => void {
  return recorder.subscribe((notice) => {
    for (const window of windows()) window.webContents.send(NOTICE, notice);
  });
}
