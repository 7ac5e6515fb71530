import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openRecorder, type Recorder } from '../../src/recorder/recorder.ts';
import { systemClock } from '../../src/recorder/system-clock.ts';
import { serve } from '../../src/web/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import unpackChromium from '../support/unpack-chromium.ts';
import { idleShare } from './idle.ts';
import { logMany } from './log-many.ts';
import { median, percentile } from './measure.ts';
import { firstLineAt, takeTiming, timeKey, watchFrames, watchTiming } from './page-timing.ts';
import { type BenchResult, result } from './result.ts';

const MANY = 100_000;
const LINES = 30;
const LINE = 'restarted the ingest workers';
/** How long the screen is left alone, its clock running. */
const IDLE_MS = 20_000;
const WHEELS = 60;
const WHEEL_PIXELS = 900;

/** The budgets of the screen, in a real Chromium on the real server. */
export async function benchScreen(folder: string): Promise<BenchResult[]> {
  await unpackChromium();
  const browser = await launchChromium();
  try {
    return [
      ...(await onRecord(browser, join(folder, 'ten'), 10_000, whileTyping)),
      ...(await onRecord(browser, join(folder, 'hundred'), MANY, whileReading)),
    ];
  } finally {
    await browser.close();
  }
}

interface Bench {
  readonly browser: Browser;
  readonly recorder: Recorder;
  readonly incident: string;
}

type Measure = (page: Page, bench: Bench) => Promise<BenchResult[]>;

async function onRecord(
  browser: Browser,
  folder: string,
  events: number,
  measure: Measure,
): Promise<BenchResult[]> {
  const recorder = openRecorder({ folder, clock: systemClock, randomBytes, author: 'bench' });
  const { incident } = await recorder.call('incident.start', { title: 'Bench', zone: 'Europe/Oslo' });
  await logMany(recorder, incident, events);
  const shell = await serve(recorder);
  const page = await browser.newPage();
  try {
    await watchTiming(page);
    await page.goto(shell.address);
    await page.locator('.log-items article').last().waitFor();
    await page.keyboard.type('warm');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await takeTiming(page);
    return await measure(page, { browser, recorder, incident });
  } finally {
    await page.close();
    await shell.close();
    await recorder.close();
  }
}

async function whileTyping(page: Page, { browser }: Bench): Promise<BenchResult[]> {
  for (let line = 1; line <= LINES; line += 1) {
    const text = `${LINE} ${line}.`;
    await page.keyboard.type(text, { delay: 20 });
    await timeKey(page, 'Enter', { text });
  }
  const { keys, longTasks, visible } = await takeTiming(page);
  const idle = await idleShare(browser, IDLE_MS);
  return [
    result('key to painted frame, 10,000 events, p99', percentile(keys, 0.99), null, '<= 16 ms'),
    result('longest task while typing', Math.max(0, ...longTasks), null, '<= 50 ms'),
    result('Enter to visible, 10,000 events, p50', median(visible), null),
    result('Enter to visible, 10,000 events, p99', percentile(visible, 0.99), null, '<= 33 ms'),
    result('idle with the clock running, of a core in each second', idle * 1_000, null, '<= 10 ms'),
  ];
}

async function whileReading(page: Page, { recorder, incident }: Bench): Promise<BenchResult[]> {
  const firstLine = page.locator('article .line-number', { hasText: /^#1$/ });
  await page.keyboard.press('ControlOrMeta+2');
  await page.locator('.log').waitFor({ state: 'detached' });
  await timeKey(page, 'ControlOrMeta+1', { match: '.log-items article' });
  const mount = (await takeTiming(page)).visible.at(-1) ?? Number.NaN;

  await page.keyboard.press('Alt+L');
  await page.keyboard.press('Home');
  await firstLine.waitFor();
  await timeKey(page, 'End', { text: `step ${MANY - 1}` });
  const jump = (await takeTiming(page)).visible.at(-1) ?? Number.NaN;
  await page.keyboard.press('Home');
  await firstLine.waitFor();

  await page.locator('.log-scroller').hover();
  await watchFrames(page, true);
  for (let turn = 0; turn < WHEELS; turn += 1) {
    await page.mouse.wheel(0, WHEEL_PIXELS);
    await page.waitForTimeout(30);
  }
  await watchFrames(page, false);
  const { frames } = await takeTiming(page);

  const before = await firstLineAt(page);
  await recorder.call('event.log', { incident, text: 'appended while somebody reads further up' });
  await page.locator('.new-lines').waitFor();
  const moved = Math.abs((await firstLineAt(page)) - before);
  return [
    result('100,000 events: mount', mount, null, '<= 20 ms'),
    result('100,000 events: jump to the end', jump, null, '<= 100 ms'),
    result('100,000 events: slowest frame of scrolling', Math.max(...frames), null, '<= 32 ms'),
    result('100,000 events: pixels that an append moves a reader', moved, null, '<= 0'),
  ];
}
