import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import type { OpenDesktop } from './desktop.ts';
import { draftIn, textsIn } from './record.ts';

/** Nothing is lost when the window closes. */
export function closingSpecs(open: OpenDesktop): void {
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
    expect([0, undefined]).toContain(await own.ended);
    const late = Array.from({ length: 20 }, (_, n) => `late ${n + 1}`);
    expect(await textsIn(folder)).toEqual(['first', ...late]);
  });

  test('a line is typed and logged, and one that is only half typed survives the closing of the window', async () => {
    const folder = temporaryFolder();
    const own = await open(folder);
    onTestFinished(() => own.end());
    await own.page.getByRole('textbox').first().focus();
    await own.page.keyboard.type('/detected the shop answers nothing');
    await own.page.keyboard.press('Enter');
    await own.page.getByText('the shop answers nothing').first().waitFor();
    await own.page.keyboard.type('restarted the queue, waiting f');
    await own.close();
    expect([0, undefined]).toContain(await own.ended);
    expect(await textsIn(folder)).toEqual(['the shop answers nothing']);
    expect(await draftIn(folder)).toBe('restarted the queue, waiting f');
  });
}
