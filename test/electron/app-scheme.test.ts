import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { isScreen, serveScreen } from '../../electron/app-scheme.ts';
import { smallScreen } from '../web/support/page.ts';

/** What the desktop answers to a request for an `app:` address. */
function answerer(folder: string): (url: string) => Promise<Response> {
  let answer: (request: Request) => Response | Promise<Response> = () => Response.error();
  const protocol = { handle: (_scheme: string, handler: typeof answer) => (answer = handler) };
  serveScreen(protocol as unknown as Protocol, folder);
  return async (url) => answer(new Request(url));
}

test('files of the screen come with their media type and the policy', async () => {
  const answer = answerer(smallScreen());
  for (const [path, type] of [
    ['', 'text/html; charset=utf-8'],
    ['index.html?x=1#y', 'text/html; charset=utf-8'],
    ['assets/a-1.js', 'text/javascript; charset=utf-8'],
  ]) {
    const response = await answer(`app://recorder/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
  }
});

const elsewhere = [
  'app://elsewhere/index.html',
  'app://recorder:81/index.html',
  'app://index.html/',
  'app://recorder/secret.txt',
  'app://recorder/../secret.txt',
  'app://recorder/%2e%2e/secret.txt',
  'app://recorder/..%2fsecret.txt',
  'app://recorder/%00',
  'app://recorder/%',
];

test.each(elsewhere)('%s is not there', async (url) => {
  const folder = smallScreen();
  writeFileSync(join(folder, '../secret.txt'), 'secret');
  const response = await answerer(folder)(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

const frame = (url: string, parent: object | null = null) => ({ url, parent }) as WebFrameMain;

test('only a window’s own page at the screen’s address is the screen', () => {
  expect(isScreen(frame('app://recorder/'))).toBe(true);
  expect(isScreen(frame('app://recorder/#/01a1/log'))).toBe(true);
  expect(isScreen(frame('app://recorder/', frame('app://recorder/')))).toBe(false);
  for (const url of [
    '',
    'about:blank',
    'about:srcdoc',
    'https://recorder/',
    'app://recorder.example.com/',
    'app://other/',
  ]) {
    expect(isScreen(frame(url))).toBe(false);
  }
  expect(isScreen(null)).toBe(false);
});
