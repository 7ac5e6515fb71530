import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/recorder/contract.ts';
import { eventually } from '../../support/eventually.ts';
import { textsIn, withRecord } from './record.ts';
import { handsOn, type Shared } from './shared.ts';

/** The window shows the screen, and the screen reaches the record. */
export function recordSpecs(shared: Shared): void {
  const { inPage, call, windows } = handsOn(shared);

  test('one window opens, and shows the screen from app://', async () => {
    const shown = () =>
      shared.desktop.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return { url: window?.webContents.getURL(), visible: window?.isVisible() };
      }, null);
    await eventually(async () => {
      const { url, visible } = await shown();
      expect({ url: url?.replace(/#.*/, ''), visible }).toEqual({ url: 'app://recorder/', visible: true });
    });
    expect(await windows()).toBe(1);
    expect(await shared.desktop.page.title()).toBe('Incident Recorder');
    expect(await inPage('isSecureContext')).toBe(true);
  });

  test('the page has the recorder and nothing of Node or Electron', async () => {
    expect(
      await inPage(`[typeof require, typeof process, typeof module, typeof electron, typeof Buffer]`),
    ).toEqual(Array(5).fill('undefined'));
    expect(await inPage('Object.keys(incidentRecorder)')).toEqual(['call', 'subscribe']);
    expect(await inPage('Object.isFrozen(incidentRecorder)')).toBe(true);
  });

  test('a call reaches the record', async () => {
    await call('line.log', { incident: null, line: 'the shop answers nothing', firstKeyAt: null });
    expect(await textsIn(shared.home)).toEqual(['the shop answers nothing']);
  });

  test('long work is done from the bundle, too: house styles, preview and every format', async () => {
    const styles = (await call('style.list', {})) as { name: string }[];
    expect(styles.map(({ name }) => name)).toEqual(expect.arrayContaining(['issue-summary', 'oslo', 'sre']));
    const incident = ((await call('incident.list', {})) as { id: string }[])[0]?.id;
    expect(await call('document.preview', { incident })).toMatchObject({
      html: expect.stringContaining('the shop answers nothing'),
    });
    // A PDF is printed by a browser of the machine, which need not have one.
    for (const format of EXPORT_FORMATS.filter((format) => format !== 'pdf')) {
      expect(await call('document.export', { incident, format })).toMatchObject({
        name: expect.stringMatching(new RegExp(`\\.${format}(?:\\.\\w+)?$`)),
        data: expect.stringMatching(/^[\w+/]{40}/),
      });
    }
  });

  test.each([
    ['an unknown incident', 'incident.get', { incident: 'nope' }, 'not-found'],
    ['an input that the contract refuses', 'incident.get', { incident: 14 }, 'bad-input'],
    ['an operation that is none', 'constructor', {}, 'bad-input'],
  ])('%s comes back as a failure in words', async (_what, name, input, code) => {
    expect(await call(name, input)).toEqual({
      failure: { code, message: expect.stringMatching(/\.$/), hint: expect.stringMatching(/\.$/) },
    });
  });

  test('a change that another process makes is told to the page, until it stops listening', async () => {
    await inPage(`{
      window.heard = [];
      window.stop = incidentRecorder.subscribe((notice) => heard.push(notice.incident));
    }`);
    const log = (line: string) =>
      withRecord(shared.home, (recorder) =>
        recorder.call('line.log', { incident: null, line, firstKeyAt: null }),
      );
    const { incident } = await log('written from the terminal');
    await eventually(async () => expect(await inPage('heard')).toContain(incident));
    await inPage(
      '{ stop(); heard.length = 0; window.again = []; incidentRecorder.subscribe((n) => again.push(n)); }',
    );
    await log('and once more');
    await eventually(async () => expect(await inPage('again')).not.toEqual([]));
    expect(await inPage('heard')).toEqual([]);
  });
}
