import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_EVENTS, DEMO_INCIDENT } from '../src/recorder/demo-outage.ts';
import { demoLine, demoTime } from '../src/recorder/handlers/demo.ts';
import { openRecorder, type Recorder } from '../src/recorder/recorder.ts';
import { fromIso } from '../src/time/iso.ts';
import { serve } from '../src/web/serve.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { testClock } from '../test/support/clock.ts';

/** `npm run screenshot`: the picture in the README, of the real screen in the middle of the sample outage. */

const PICTURE = fileURLToPath(new URL('../assets/screenshot.png', import.meta.url));
/** The outage is under way, and its scribe is typing. */
const MOMENT = fromIso(demoTime('03:17:21')).ms;
const TYPED = 'error rate is falling on all three graphs, waiting for';

const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-screenshot-'));
const clock = testClock(MOMENT);
const recorder = openRecorder({ folder, clock, randomBytes, author: 'Ingrid Moe' });
const browser = await launchChromium();
const shell = await serve(recorder);
try {
  await recordUntil(recorder, MOMENT);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
    timezoneId: DEMO_INCIDENT.zone,
    colorScheme: 'dark',
  });
  await page.clock.setFixedTime(MOMENT);
  await page.goto(shell.address);
  await page.getByRole('navigation').getByText(DEMO_INCIDENT.title).click();
  await page.getByText('gateway-3 drained').waitFor();
  await page.getByRole('textbox', { name: 'What happened' }).pressSequentially(TYPED);
  await page.getByText('03:17:21').first().waitFor();
  await page.screenshot({ path: PICTURE });
  process.stdout.write(`${PICTURE}\n`);
} finally {
  await browser.close();
  await shell.close();
  await recorder.close();
  rmSync(folder, { recursive: true, force: true });
}

async function recordUntil(target: Recorder, moment: number): Promise<void> {
  const { title, severity, zone } = DEMO_INCIDENT;
  const { incident } = await target.call('incident.start', { title, severity, zone });
  for (const event of DEMO_EVENTS) {
    const at = fromIso(demoTime(event.at)).ms;
    if (at > moment) continue;
    clock.set(at);
    await target.call('event.log', { incident, ...demoLine(event) });
  }
  clock.set(moment);
}
