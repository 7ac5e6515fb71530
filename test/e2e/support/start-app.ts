import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openRecorder, type Recorder } from '../../../src/recorder/recorder.ts';
import { type TestClock, testClock } from '../../support/clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openShell } from './shells.ts';
import { watchedPage } from './watched-page.ts';

/** 11:28:04 in Oslo on the day that the tests play. */
export const START = Date.UTC(2022, 3, 20, 9, 28, 4);
export const ZONE = 'Europe/Oslo';

/** Long before a test gives up, so that it says for what it waited. */
const PATIENCE_MS = 10_000;

export interface AppOptions {
  /** Wall time of the recorder and of the browser, UTC milliseconds. */
  readonly at?: number;
  /** Of the recorder and of the browser. */
  readonly zone?: string;
  /** What is on record before the page opens. */
  readonly prepare?: (recorder: Recorder) => Promise<unknown>;
  /** The window, as Playwright describes it. */
  readonly window?: BrowserContextOptions;
}

export interface App {
  readonly page: Page;
  readonly recorder: Recorder;
  readonly clock: TestClock;
  readonly folder: string;
  readonly address: string;
  /** The composer's textarea. */
  readonly composer: ReturnType<Page['getByRole']>;
  /** Time goes on, for the recorder and for the browser. */
  advance(milliseconds: number): Promise<void>;
  /** Another window on the same recorder. */
  openPage(): Promise<Page>;
}

/**
 * The whole app: a real recorder on a folder of its own, a real shell (see `shells.ts`), and a page in a real
 * browser. Both clocks stand still until the test moves them; timers run.
 */
export async function startApp(browser: Browser, options: AppOptions = {}): Promise<App> {
  const { at = START, zone = ZONE, prepare, window = {} } = options;
  const clock = testClock(at);
  const folder = temporaryFolder();
  const recorder = openRecorder({
    folder,
    clock,
    randomBytes: (count) => randomBytes(count),
    author: 'Kari Nordmann',
  });
  onTestFinished(() => recorder.close());
  await recorder.call('setting.put', { key: 'zone', value: zone });
  await prepare?.(recorder);
  const shell = await openShell(recorder);
  onTestFinished(() => shell.close());
  const context = await browser.newContext({ timezoneId: zone, ...window });
  onTestFinished(() => context.close());

  context.setDefaultTimeout(PATIENCE_MS);
  const openPage = async (): Promise<Page> => {
    const page = await watchedPage(context);
    await shell.connect(page);
    await page.clock.setFixedTime(clock.now());
    await page.goto(shell.address);
    await composerOf(page).waitFor();
    await page.locator('.log, .empty-sentence').first().waitFor();
    return page;
  };

  const page = await openPage();
  return {
    page,
    recorder,
    clock,
    folder,
    address: shell.address,
    composer: composerOf(page),
    openPage,
    async advance(milliseconds) {
      clock.advance(milliseconds);
      await Promise.all(context.pages().map((open) => open.clock.setFixedTime(clock.now())));
    },
  };
}

export const composerOf = (page: Page) =>
  page.getByRole('textbox', { name: /^(What happened|The first line of a new incident)$/ });

/** The id of the incident that was touched last. */
export const incidentOf = async (recorder: Recorder): Promise<string> =>
  (await recorder.call('incident.current', { any: true }))?.id ?? '';

/** The line of the log with this number. */
export const lineOf = (page: Page, label: string | number) =>
  page.locator('article', { has: page.getByText(`#${label}`, { exact: true }) });

/** An open incident with lines of these texts, a minute apart. */
export function withLines(...texts: string[]): NonNullable<AppOptions['prepare']> {
  return async (recorder) => {
    const { incident } = await recorder.call('incident.start', {
      title: 'Log volume full',
      severity: 'SEV2',
      zone: ZONE,
    });
    for (const [i, text] of texts.entries()) {
      const ms = START - (texts.length - i) * 60_000;
      await recorder.call('event.log', { incident, text, firstKeyAt: ms });
    }
  };
}
