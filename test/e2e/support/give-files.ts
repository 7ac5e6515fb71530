import type { Page } from 'playwright-core';

export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** Filled up with zeros to so many bytes, in the page. */
  readonly size?: number;
}

/** Runs in the page: what a browser tells when files are pasted or dropped where the focus is. */
const GIVE = `({ how, files }) => {
  const carried = new DataTransfer();
  for (const { name, type, base64, size } of files) {
    const start = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bytes = new Uint8Array(size ?? start.length);
    bytes.set(start);
    carried.items.add(new File([bytes], name, { type }));
  }
  const options = { bubbles: true, cancelable: true };
  const event = how === 'paste'
    ? new ClipboardEvent('paste', { ...options, clipboardData: carried })
    : new DragEvent('drop', { ...options, dataTransfer: carried });
  document.activeElement.dispatchEvent(event);
}`;

/** Pastes files where the focus is, or drops them there. */
export async function giveFiles(page: Page, how: 'paste' | 'drop', ...files: GivenFile[]): Promise<void> {
  const given = files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString('base64') }));
  await page.evaluate(`(${GIVE})(${JSON.stringify({ how, files: given })})`);
}
