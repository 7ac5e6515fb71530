import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { App, BrowserWindow, Dialog, NativeImage, Shell, WebContents } from 'electron';
import { RecorderError } from '../src/failure.ts';
import { saveFile } from '../src/recorder/save-file.ts';
import type { FileContent } from './bridge.ts';

export interface Files {
  /** Asks where to save it. Null: the person does not want to. */
  save(file: FileContent): Promise<{ path: string } | null>;
  /** Only what was saved here can be shown: a page must not learn what else there is. */
  show(path: string): void;
  choose(): Promise<readonly string[]>;
  /** Lets a file be dropped wherever the person drops it. */
  dragOut(file: FileContent, page: WebContents): void;
}

/** Files as this computer handles them. */
export function openFiles(
  { app, dialog, shell }: { app: App; dialog: Dialog; shell: Shell },
  window: BrowserWindow,
  dragIcon: () => NativeImage,
): Files {
  const saved = new Set<string>();
  let dragged: string | null = null;
  app.on('quit', () => {
    if (dragged !== null) rmSync(dragged, { recursive: true, force: true });
  });
  return {
    async save(file) {
      const extension = extname(file.name).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), basename(file.name)),
        filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      });
      if (canceled || filePath === '') return null;
      await saveFile(filePath, file);
      saved.add(filePath);
      return { path: filePath };
    },
    show(path) {
      if (!saved.has(path)) {
        throw new RecorderError('refused', 'Only a file that was saved here can be shown.', 'Save it first.');
      }
      shell.showItemInFolder(path);
    },
    async choose() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Incident records', extensions: ['json'] }],
      });
      return filePaths;
    },
    dragOut({ name, data }, page) {
      // What is dragged must be on disk before it is dropped; the folder goes when the app does.
      dragged ??= mkdtempSync(join(app.getPath('temp'), 'incident-recorder-'));
      const file = join(dragged, basename(name));
      writeFileSync(file, Buffer.from(data, 'base64'));
      page.startDrag({ file, icon: dragIcon() });
    },
  };
}
