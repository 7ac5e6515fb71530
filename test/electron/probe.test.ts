import { test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openStandIn } from './support/open-stand-in.ts';
import { withRecord } from './support/record.ts';
for (let n = 0; n < 5; n++) test(`probe ${n}`, async () => {
  const folder = temporaryFolder();
  const d = await openStandIn(folder);
  await d.page.getByRole('textbox').first().focus();
  await d.page.keyboard.type('abc');
  await new Promise((r) => setTimeout(r, 600));
  await d.page.keyboard.type(' def');
  const ended = d.evaluate(({ BrowserWindow }) => { const end = Date.now() + 1200; while (Date.now() < end); BrowserWindow.getAllWindows()[0]?.close(); }, null).catch(() => 0);
  await new Promise((r) => setTimeout(r, 400));
  await d.page.keyboard.type(' ghi');
  await ended; await new Promise((r) => setTimeout(r, 2500));
  await d.end();
  await withRecord(folder, async (r) => process.stderr.write(`DRAFT ${JSON.stringify(await r.call('draft.get', { incident: null }))}\n`));
}, 30000);
