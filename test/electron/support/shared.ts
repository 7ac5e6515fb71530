import { expect } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import type { Desktop } from './desktop.ts';

/** The desktop that specs share, there once they run. */
export interface Shared {
  readonly desktop: Desktop;
  readonly home: string;
}

/** What specs do with it. */
export function handsOn(shared: Shared) {
  const inPage = (code: string): Promise<unknown> => shared.desktop.page.evaluate(code);
  return {
    /** Evaluates an expression in the page. */
    inPage,
    /** Calls the recorder from the page. */
    call: (name: string, input: object): Promise<unknown> =>
      inPage(`incidentRecorder.call('${name}', ${JSON.stringify(input)}).catch((failure) => ({ failure }))`),
    windows: (): Promise<number> =>
      shared.desktop.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
        null,
      ),
    /** Puts a link on the page and clicks it. */
    async clickLink(href: string, target = ''): Promise<void> {
      await inPage(`{
        const link = Object.assign(document.createElement('a'), ${JSON.stringify({ id: 'link', href, target })});
        Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '9999' });
        document.body.append(link);
      }`);
      await shared.desktop.page.click('#link');
      await inPage(`document.querySelector('#link').remove()`);
    },
  };
}

/** What main sees that the page wants to go to, and what it lets out of the app. */
export async function watchMain({ desktop }: Shared) {
  await desktop.evaluate(({ BrowserWindow, shell }) => {
    const seen = { wanted: [] as string[], opened: [] as string[] };
    Reflect.set(globalThis, 'seen', seen);
    shell.openExternal = async (url) => void seen.opened.push(url);
    const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
      /^app:\/\/recorder\/(?:#|$)/.test(webContents.getURL()),
    )?.webContents;
    contents?.prependListener('will-frame-navigate', ({ url }) => seen.wanted.push(url));
  }, null);
  const seen = () =>
    desktop.evaluate(() => Reflect.get(globalThis, 'seen') as { wanted: string[]; opened: string[] }, null);
  return {
    opened: async () => (await seen()).opened,
    wanted: (url: string) => eventually(async () => expect((await seen()).wanted).toContain(url)),
  };
}

/** Chooses an item of the menu bar, once it is there. */
export async function choose({ desktop }: Shared, id: string): Promise<void> {
  await eventually(async () => {
    const chosen = await desktop.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      item?.click();
      return Boolean(item);
    }, id);
    expect(chosen).toBe(true);
  });
}
