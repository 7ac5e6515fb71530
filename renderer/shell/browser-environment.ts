import { newId } from '../client/new-id.ts';
import { download, textOf } from '../document/download.ts';
import type { Environment } from './environment.ts';

const asBlob = (type: string, text: Promise<string>): Promise<Blob> =>
  text.then((content) => new Blob([content], { type }));

export const browserEnvironment: Environment = {
  now: () => Date.now(),
  newId: () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  hand: {
    download,
    textOf,
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
  },
};
