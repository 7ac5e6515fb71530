import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { waiting } from '../support/screen-parts.ts';
import { incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

const two = (value: number): string => String(value).padStart(2, '0');
const LINES = Array.from(
  { length: 500 },
  (_, i) => `0${1 + Math.floor(i / 60)}:${two(i % 60)} request ${i} failed`,
);

test('500 pasted lines are offered as events by their times; Enter would log them as one', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await composer.fill(LINES.join('\n'));
  await waiting(page)
    .getByText(/By its times this text is 500 lines, 01:00 to 09:19. Enter logs it as one./)
    .waitFor();
  await composer.press('Alt+Y');
  await waiting(page).getByText('500 lines logged.').waitFor();
  await eventually(async () => expect(await composer.inputValue()).toBe(''));
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events).toHaveLength(501);
  expect(events[0]).toMatchObject({ text: 'request 0 failed', time: { precision: 'minute' } });
});

test('a pasted log opens an incident, too', async () => {
  const { page, composer, recorder } = await startApp(browser());
  await composer.fill(LINES.slice(0, 3).join('\n'));
  await waiting(page)
    .getByText(/By its times this text is 3 lines/)
    .waitFor();
  await composer.press('Alt+Y');
  await lineOf(page, 3).waitFor();
  expect(await recorder.call('incident.list', {})).toMatchObject([{ eventCount: 3 }]);
  await eventually(async () => expect(await composer.inputValue()).toBe(''));
});

test('a paste without times is one line and offers nothing', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.fill('first\nsecond\nthird');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  expect(await waiting(page).count()).toBe(0);
});

test('emoji and right-to-left text stand as they were written, in a direction of their own', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  const hebrew = 'השירות נפל 🔥 @11:20';
  await composer.pressSequentially(hebrew);
  const directionOf = (element: unknown): string => {
    const { getComputedStyle } = globalThis as never as {
      getComputedStyle(of: unknown): { direction: string };
    };
    return getComputedStyle(element).direction;
  };
  expect(await composer.evaluate(directionOf)).toBe('rtl');
  await composer.press('Enter');
  const words = lineOf(page, 2).locator('.line-words');
  await words.getByText('השירות נפל 🔥').waitFor();
  expect(await words.evaluate(directionOf)).toBe('rtl');
  const first = lineOf(page, 1).locator('.line-words');
  expect(await first.evaluate(directionOf)).toBe('ltr');
});
