import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { DOCUMENT_ADDRESS } from './app-scheme.ts';
import type { ChosenDocument, FileContent } from './bridge.ts';

/** Where paper is Letter; everywhere else it is A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

export interface Printing {
  pdf(chosen: ChosenDocument): Promise<FileContent>;
  print(chosen: ChosenDocument): Promise<void>;
}

/**
 * The document on paper: the same HTML that is exported, in a window that nobody sees and in which nothing runs.
 *
 * @param pages where `app-scheme.ts` finds a document by its name
 * @param country of the person, as two letters
 */
export function openPrinting(client: RecorderClient, pages: Map<string, string>, country: string): Printing {
  const pageSize = LETTER.has(country) ? 'Letter' : 'A4';

  async function withDocument<T>(
    chosen: ChosenDocument,
    work: (window: BrowserWindow, name: string) => Promise<T>,
  ) {
    const { name, data } = await client.call('document.export', { ...chosen, format: 'html' });
    const id = randomUUID();
    pages.set(id, Buffer.from(data, 'base64').toString());
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    try {
      await window.loadURL(`${DOCUMENT_ADDRESS}${id}`);
      return await work(window, name.replace(/\.html$/, '.pdf'));
    } finally {
      pages.delete(id);
      window.destroy();
    }
  }
  return {
    pdf: (chosen) =>
      withDocument(chosen, async ({ webContents }, name) => {
        const pdf = await webContents.printToPDF({
          pageSize,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return { name, mediaType: 'application/pdf', data: pdf.toString('base64') };
      }),
    print: (chosen) =>
      withDocument(chosen, ({ webContents }) => {
        const done = Promise.withResolvers<void>();
        // A person who closes the system's own dialog has answered it.
        webContents.print({ pageSize }, () => done.resolve());
        return done.promise;
      }),
  };
}
