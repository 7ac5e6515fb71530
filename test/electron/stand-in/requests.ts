import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { realAddress } from './address.ts';
import { INPUT_PATH, PREVENTED } from './page-side.ts';
import { handlerOf } from './protocol.ts';
import { mayLoad } from './session.ts';
import type { WebContents } from './web-contents.ts';

const pages = new WeakMap<Page, WebContents>();
const routed = new WeakSet<BrowserContext>();
let creating: WebContents | undefined;
const living = new Set<WebContents>();
let lastTyped: WebContents | undefined;

/**
 * Sends every request of every page the way that Electron sends it: first the navigation is asked about, then
 * `webRequest`, then the protocol's handler answers.
 */
export async function routeRequests(context: BrowserContext, contents: WebContents): Promise<void> {
  creating = contents;
  living.add(contents);
  if (routed.has(context)) return;
  routed.add(context);
  for (const page of context.pages()) await page.close().catch(() => undefined);
  context.on('page', (page) => {
    if (creating === undefined) void page.close();
    else pages.set(page, creating);
    creating = undefined;
  });
  await context.route('**/*', async (route) => {
    const frame = frameOf(route);
    const owner = frame && pages.get(frame.page());
    if (frame === undefined || owner === undefined) {
      // It does not say which page that was: a person opens it from the one that was clicked last.
      (lastTyped ?? [...living][0])?.askForWindow(route.request().url());
      return route.abort('aborted');
    }
    if (new URL(route.request().url()).pathname === INPUT_PATH) {
      const free = owner.mayType(JSON.parse(route.request().postData() ?? '{}'));
      return route.fulfill({ body: free ? '' : PREVENTED });
    }
    if (route.request().isNavigationRequest() && !owner.mayNavigate(frame, route)) {
      return route.abort('aborted');
    }
    return answer(route);
  });
}

/** A person has just clicked or typed there. */
export function noteInput(contents: WebContents): void {
  lastTyped = contents;
}

export function forgetContents(contents: WebContents): void {
  living.delete(contents);
  if (lastTyped === contents) lastTyped = undefined;
}

/** A page that a page opened has no frame yet when it asks for its document. */
function frameOf(route: Route): Frame | undefined {
  try {
    return route.request().frame();
  } catch {
    return undefined;
  }
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = realAddress(request.url());
  if (!mayLoad(url)) return route.abort('blockedbyclient');
  const handler = handlerOf(url);
  if (handler === undefined) return route.continue();
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
