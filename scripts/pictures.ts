import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { ExportFormat } from '../src/recorder/contract.ts';
import { openRecorder } from '../src/recorder/recorder.ts';
import { systemClock } from '../src/recorder/system-clock.ts';
import { launchChromium } from '../test/support/chromium.ts';

/**
 * `npm run pictures`: the pictures of documents in the README, all of the sample outage. The one of Word needs
 * LibreOffice and pdftoppm; where they are not, the one that is there stays.
 */

const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url));
const STYLE = 'incident-review';
const WIDTH = 820;
const HEIGHT = 1_060;

const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-pictures-'));
const recorder = openRecorder({ folder, clock: systemClock, randomBytes, author: 'Ingrid Moe' });
const browser = await launchChromium();
try {
  const { incident } = await recorder.call('incident.demo', {});
  const write = async (format: ExportFormat): Promise<string> => {
    const { data } = await recorder.call('document.export', { incident, format, style: STYLE });
    const path = join(folder, `sample.${format}`);
    writeFileSync(path, Buffer.from(data, 'base64'));
    return path;
  };
  copyFileSync(await write('png'), join(ASSETS, 'export-timeline.png'));
  await picture(browser, await write('html'), 'export-google-docs.png');
  // A browser shows a text file as it stands.
  const markdown = await write('md');
  copyFileSync(markdown, `${markdown}.txt`);
  await picture(browser, `${markdown}.txt`, 'export-markdown.png');
  pictureOfWord(await write('docx'));
} finally {
  await browser.close();
  await recorder.close();
  rmSync(folder, { recursive: true, force: true });
}

async function picture(shown: Browser, path: string, name: string): Promise<void> {
  const page = await shown.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.goto(pathToFileURL(path).href);
  await page.screenshot({ path: join(ASSETS, name) });
  await page.close();
}

function pictureOfWord(path: string): void {
  const made = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  const size = ['-scale-to-x', String(WIDTH), '-scale-to-y', '-1'];
  const options = ['-png', '-f', '1', '-l', '1', '-singlefile', ...size];
  const drawn = spawnSync('pdftoppm', [...options, join(folder, 'sample.pdf'), join(ASSETS, 'export-word')]);
  if (made.status !== 0 || drawn.status !== 0) {
    process.stderr.write('LibreOffice or pdftoppm is not here, so the picture of Word was left as it is.\n');
  }
}
