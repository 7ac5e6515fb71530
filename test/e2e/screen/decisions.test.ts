import { expect, test } from 'vitest';
import { browserForTests } from '../support/browser.ts';
import { logLine, waiting } from '../support/screen-parts.ts';
import { incidentOf, lineOf, START, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('a decision says who, why, what was refused and when to look again; the screen reminds of it', async () => {
  const { page, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  const { keyboard } = page;
  await logLine(page, '/decision roll back to 4.17', 2);
  await keyboard.press('ArrowUp');
  await lineOf(page, 2).getByRole('textbox', { name: 'Text' }).waitFor();
  for (const text of ['Anna', 'it worked yesterday', 'a fix forward', 'in 30 min']) {
    await keyboard.press('Tab');
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  const line = lineOf(page, 2);
  for (const text of ['Anna', 'it worked yesterday', 'a fix forward', '11:58'])
    await line.locator('dd', { hasText: text }).waitFor();
  const incident = await incidentOf(recorder);
  const { events } = await recorder.call('event.list', { incident });
  expect(events[1]?.decision).toMatchObject({
    by: 'Anna',
    why: 'it worked yesterday',
    refused: 'a fix forward',
    reviewAt: { ms: START + 30 * 60_000 },
  });
  await advance(31 * 60_000);
  await waiting(page)
    .getByText(/#2 is to be looked at again since 11:58/)
    .waitFor();
  await keyboard.press('Alt+K');
  await waiting(page)
    .getByText(/looked at again since/)
    .waitFor({ state: 'detached' });
  const after = await recorder.call('event.list', { incident });
  expect(after.events[1]?.decision?.reviewAt).toBeNull();
});
