import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { MAIN } from './child.ts';
import type { Desktop, OpenDesktop } from './desktop.ts';
import { textsIn, withRecord } from './record.ts';

const PRELOAD = join(dirname(MAIN), 'preload.cjs');

/** What the desktop promises, whatever runs it. */
export function desktopSpecs(open: OpenDesktop): void {
  let home: string;
  let desktop: Desktop;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'incident-recorder-desktop-'));
    desktop = await open(home);
  });
  afterAll(async () => {
    await desktop.end();
    rmSync(home, { recursive: true, force: true });
  });
  /** Evaluates an expression in the page. */
  const inPage = (code: string): Promise<unknown> => desktop.page.evaluate(code);
  const call = (name: string, input: object): Promise<unknown> =>
    inPage(`incidentRecorder.call('${name}', ${JSON.stringify(input)}).catch((failure) => ({ failure }))`);
  const windows = (): Promise<number> =>
    desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);

  /** What main sees that the page wants to open or go to, and what it lets out of the app. */
  async function watchMain() {
    await desktop.evaluate(({ BrowserWindow, shell }) => {
      const seen = { wanted: [] as string[], opened: [] as string[] };
      Reflect.set(globalThis, 'seen', seen);
      shell.openExternal = async (url) => void seen.opened.push(url);
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.prependListener('will-frame-navigate', ({ url }) => seen.wanted.push(url));
    }, null);
    const seen = () =>
      desktop.evaluate(() => Reflect.get(globalThis, 'seen') as { wanted: string[]; opened: string[] }, null);
    return {
      opened: async () => (await seen()).opened,
      wanted: (url: string) => vi.waitFor(async () => expect((await seen()).wanted).toContain(url)),
    };
  }

  /** Puts a link on the page and clicks it. */
  async function clickLink(href: string, target = ''): Promise<void> {
    await inPage(`{
      const link = Object.assign(document.createElement('a'), ${JSON.stringify({ id: 'link', href, target })});
      Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '9999' });
      document.body.append(link);
    }`);
    await desktop.page.click('#link');
    await inPage(`document.querySelector('#link').remove()`);
  }

  test('one window opens, and shows the screen from app://', async () => {
    const shown = await desktop.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { url: await window?.webContents.getURL(), visible: window?.isVisible() };
    }, null);
    expect(shown).toEqual({ url: 'app://recorder/', visible: true });
    expect(await windows()).toBe(1);
    expect(await desktop.page.title()).toBe('Incident Recorder');
    expect(await inPage('isSecureContext')).toBe(true);
  });

  test('the page has the recorder and nothing of Node or Electron', async () => {
    expect(
      await inPage(`[typeof require, typeof process, typeof module, typeof electron, typeof Buffer]`),
    ).toEqual(Array(5).fill('undefined'));
    expect(await inPage('Object.keys(incidentRecorder)')).toEqual(['call', 'subscribe']);
    expect(await inPage('Object.isFrozen(incidentRecorder)')).toBe(true);
  });

  test('a call reaches the record', async () => {
    await call('line.log', { incident: null, line: 'the shop answers nothing', firstKeyAt: null });
    expect(await textsIn(home)).toEqual(['the shop answers nothing']);
  });

  test.each([
    ['an unknown incident', 'incident.get', { incident: 'nope' }, 'not-found'],
    ['an input that the contract refuses', 'incident.get', { incident: 14 }, 'bad-input'],
    ['an operation that is none', 'constructor', {}, 'bad-input'],
  ])('%s comes back as a failure in words', async (_what, name, input, code) => {
    expect(await call(name, input)).toEqual({
      failure: { code, message: expect.stringMatching(/\.$/), hint: expect.stringMatching(/\.$/) },
    });
  });

  test('a change that another process makes is told to the page, until it stops listening', async () => {
    await inPage(`{
      window.heard = [];
      window.stop = incidentRecorder.subscribe((notice) => heard.push(notice.incident));
    }`);
    const log = (line: string) =>
      withRecord(home, (recorder) => recorder.call('line.log', { incident: null, line, firstKeyAt: null }));
    const { incident } = await log('written from the terminal');
    await vi.waitFor(async () => expect(await inPage('heard')).toContain(incident), { timeout: 5000 });
    await inPage(
      '{ stop(); heard.length = 0; window.again = []; incidentRecorder.subscribe((n) => again.push(n)); }',
    );
    await log('and once more');
    await vi.waitFor(async () => expect(await inPage('again')).not.toEqual([]), { timeout: 5000 });
    expect(await inPage('heard')).toEqual([]);
  });

  test('a page at another address is refused, even with the same preload script', async () => {
    const answer = await desktop.evaluate(async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('about:blank');
      const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      const code = `incidentRecorder.call('incident.list', {}).catch((failure) => ({ failure }))`;
      const said: unknown = await window.webContents.executeJavaScript(code);
      window.close();
      await closed;
      return said;
    }, PRELOAD);
    expect(answer).toMatchObject({ failure: { code: 'refused' } });
  });

  test.each([
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/hosts',
    'app://recorder/index.html',
    'app://elsewhere/',
  ])('the page cannot leave for %s', async (url) => {
    const main = await watchMain();
    await inPage('window.stays = true');
    const shown = url.replace('app://recorder', new URL(desktop.page.url()).origin);
    await inPage(`void (location.href = ${JSON.stringify(shown)})`);
    if (shown !== url || url.startsWith('http')) await main.wanted(url);
    expect(await inPage('stays')).toBe(true);
    expect(await main.opened()).toEqual([]);
  });

  test('no window opens, and nothing opens outside unless the person clicked', async () => {
    const main = await watchMain();
    await inPage(`{ open('https://example.com/'); open('about:blank'); open('app://recorder/'); }`);
    await inPage(`{
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/x', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    }`);
    // What comes after it has arrived, so it has arrived itself.
    await clickLink('https://example.com/clicked', '_blank');
    await vi.waitFor(async () => expect(await main.opened()).toEqual(['https://example.com/clicked']));
    expect(await windows()).toBe(1);
  });

  test.each([
    ['', 'https://example.com/runbook'],
    ['_blank', 'https://example.com/runbook?step=2'],
  ])('a click on an https link (target “%s”) opens it outside and leaves the page', async (target, url) => {
    const main = await watchMain();
    await inPage('window.stays = true');
    await clickLink(url, target);
    await vi.waitFor(async () => expect(await main.opened()).toEqual([url]));
    expect(await inPage('stays')).toBe(true);
    expect(await windows()).toBe(1);
  });

  test.each(['http://example.com/', 'file:///etc/hosts', 'mailto:robin@example.com', 'javascript:void 0'])(
    'a click on %s opens nothing',
    async (url) => {
      const main = await watchMain();
      await clickLink(url);
      await clickLink('https://example.com/after');
      await vi.waitFor(async () => expect(await main.opened()).toEqual(['https://example.com/after']));
    },
  );

  test('no permission is given', async () => {
    const asked = await inPage(`Promise.all([
      Notification.requestPermission(),
      new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('here'), ({ code }) => resolve(code))),
      navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard', ({ name }) => name),
      navigator.clipboard.readText().then(() => 'read', ({ name }) => name),
      navigator.permissions.query({ name: 'camera' }).then(({ state }) => state),
    ])`);
    expect(asked).toEqual([
      'denied',
      1,
      expect.stringMatching(/^Not(AllowedError|FoundError)$/),
      'NotAllowedError',
      'denied',
    ]);
  });

  test('but a document can be put on the clipboard', async () => {
    await desktop.page.bringToFront();
    const put = await inPage(`navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob(['<h1>Postmortem</h1>'], { type: 'text/html' }),
      'text/plain': new Blob(['Postmortem'], { type: 'text/plain' }),
    })]).then(() => 'written', String)`);
    expect(put).toBe('written');
  });

  test('no request leaves the app, neither from the page nor from a window that main opens', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const fromPage = await inPage(`Promise.all([
      fetch('${address}fetch').then(() => 'came', () => 'blocked'),
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('came');
        image.onerror = () => resolve('blocked');
        image.src = '${address}image';
      }),
    ])`);
    expect(fromPage).toEqual(['blocked', 'blocked']);
    const fromMain = await desktop.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      const came = await window.loadURL(url).then(
        () => 'came',
        (error) => String(error),
      );
      window.destroy();
      await closed;
      return came;
    }, `${address}window`);
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(asked).toEqual([]);
  });

  test('the policy comes with the screen and keeps strange code out', async () => {
    const policy = await inPage(
      `fetch(location.href).then(({ headers }) => headers.get('content-security-policy'))`,
    );
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    await inPage(`{
      const script = document.createElement('script');
      script.textContent = 'window.strange = true';
      document.body.append(script);
    }`);
    expect(await inPage('typeof strange')).toBe('undefined');
  });

  test('the screen’s address has the screen’s files and nothing else', async () => {
    const origin = await inPage('location.origin');
    const paths = ['', 'index.html', 'nothing.js', '..%2felectron%2fmain.js', '%2e%2e/electron/main.js'];
    const statuses = await inPage(
      `Promise.all(${JSON.stringify(paths)}.map((path) => fetch('${origin}/' + path).then(({ status }) => status)))`,
    );
    expect(statuses).toEqual([200, 200, 404, 404, 404]);
  });

  test('the menu has what the system does and no more', async () => {
    const roles = await desktop.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ role, label }) => role ?? label),
      null,
    );
    expect(roles).toHaveLength(4);
    expect(roles).toContainEqual(expect.stringMatching(/^editmenu$/i));
  });

  test('closing the window waits for all that was asked for, and then the process ends', async () => {
    const folder = temporaryFolder();
    const own = await open(folder);
    onTestFinished(() => own.end());
    await own.page.evaluate(`incidentRecorder.call('line.log', { incident: null, line: 'first', firstKeyAt: null })
      .then(({ incident }) => { window.incident = incident; })`);
    await own.page.evaluate(`addEventListener('beforeunload', () => {
      for (let n = 1; n <= 20; n += 1) {
        void incidentRecorder.call('line.log', { incident, line: 'late ' + n, firstKeyAt: null });
      }
    })`);
    await own.close();
    const late = Array.from({ length: 20 }, (_, n) => `late ${n + 1}`);
    expect(await textsIn(folder)).toEqual(['first', ...late]);
  });
}
