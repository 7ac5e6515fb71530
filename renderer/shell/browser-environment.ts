import { newId } from '../client/new-id.ts';
import { download, textOf } from '../document/download.ts';
import { base64Of, choosePictures, isPicture } from '../pictures/browser-files.ts';
import type { Environment } from './environment.ts';

const asBlob = (type: string, text: Promise<string>): Promise<Blob> =>
  text.then((content) => new Blob([content], { type }));

export const browserEnvironment: Environment = {
  now: () => Date.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  newId: () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  hand: {
    download,
    textOf,
    base64Of,
    isPicture,
    choosePictures,
    async copy(content) {
      const item = new ClipboardItem({
        'text/html': asBlob(
          'text/html',
          content.then(({ html }) => html),
        ),
        'text/plain': asBlob(
          'text/plain',
          content.then(({ text }) => text),
        ),
      });
      await navigator.clipboard.write([item]);
    },
    async copyText(text) {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': asBlob('text/plain', text) })]);
    },
  },
};
