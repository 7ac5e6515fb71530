import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { handsOn, type Shared, watchMain } from './shared.ts';

/** The page stays where it is, and only what a person chose opens outside. */
export function navigationSpecs(shared: Shared): void {
  const { inPage, windows, clickLink } = handsOn(shared);

  test.each([
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/hosts',
    'app://recorder/index.html',
    'app://elsewhere/',
  ])('the page cannot leave for %s', async (url) => {
    const main = await watchMain(shared);
    await inPage('window.stays = true');
    const shown = url.replace('app://recorder', new URL(shared.desktop.page.url()).origin);
    await inPage(`void (location.href = ${JSON.stringify(shown)})`);
    if (shown !== url || url.startsWith('http')) await main.wanted(url);
    expect(await inPage('stays')).toBe(true);
    expect(await main.opened()).toEqual([]);
  });

  test('no window opens, and nothing opens outside unless the person clicked', async () => {
    const main = await watchMain(shared);
    await inPage(`{ open('https://example.com/'); open('about:blank'); open('app://recorder/'); }`);
    await inPage(`{
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/x', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    }`);
    // What comes after it has arrived, so it has arrived itself.
    await clickLink('https://example.com/clicked', '_blank');
    await eventually(async () => expect(await main.opened()).toEqual(['https://example.com/clicked']));
    expect(await windows()).toBe(1);
  });

  test.each([
    ['', 'https://example.com/runbook'],
    ['_blank', 'https://example.com/runbook?step=2'],
  ])('a click on an https link (target “%s”) opens it outside and leaves the page', async (target, url) => {
    const main = await watchMain(shared);
    await inPage('window.stays = true');
    await clickLink(url, target);
    await eventually(async () => expect(await main.opened()).toEqual([url]));
    expect(await inPage('stays')).toBe(true);
    expect(await windows()).toBe(1);
  });

  test.each(['http://example.com/', 'file:///etc/hosts', 'mailto:robin@example.com', 'javascript:void 0'])(
    'a click on %s opens nothing',
    async (url) => {
      const main = await watchMain(shared);
      await clickLink(url);
      await clickLink('https://example.com/after');
      await eventually(async () => expect(await main.opened()).toEqual(['https://example.com/after']));
    },
  );
}
