import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isBuilt } from '../../scripts/built.ts';
import { APPLICATION_ID } from '../../src/store/identity.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startMain } from './support/child.ts';
import { openStandIn } from './support/open-stand-in.ts';
import { desktopSpecs } from './support/specs.ts';

beforeAll(() => {
  if (!isBuilt('renderer') || !isBuilt('electron')) {
    throw new Error('dist is missing or older than its sources. Run `npm run build` first.');
  }
});

describe('the built main and preload, with a stand-in for the electron module', () => {
  desktopSpecs(openStandIn);

  test('the window is sandboxed and isolated, and loads no dictionary', async () => {
    const desktop = await openStandIn(temporaryFolder());
    onTestFinished(() => desktop.end());
    const preferences = await desktop.evaluate(({ BrowserWindow }) => {
      const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
    }, null);
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    });
    const switches = await desktop.evaluate(({ app }) => Reflect.get(app.commandLine, 'switches'), null);
    expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  });

  test('a second start on the same record shows the window of the first and ends', async () => {
    const home = temporaryFolder();
    const desktop = await openStandIn(home);
    onTestFinished(() => desktop.end());
    await desktop.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.once('focus', () => Reflect.set(globalThis, 'focused', true));
    }, null);
    const second = startMain(home);
    onTestFinished(() => second.end());
    expect(await second.ended).toBe(0);
    expect(second.errorBoxes).toEqual([]);
    await eventually(async () =>
      expect(await desktop.evaluate(() => Reflect.get(globalThis, 'focused'), null)).toBe(true),
    );
  });

  test('a record of a newer version is told in a box, and the file stays as it is', async () => {
    const home = temporaryFolder();
    const newer = new DatabaseSync(join(home, 'record.sqlite3'));
    newer.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 999999`);
    newer.close();
    const before = readFileSync(join(home, 'record.sqlite3'));
    const main = startMain(home);
    onTestFinished(() => main.end());
    expect(await main.ended).toBe(1);
    expect(main.errorBoxes).toEqual([
      { title: expect.stringMatching(/\.$/), content: expect.stringMatching(/\.$/) },
    ]);
    expect(readFileSync(join(home, 'record.sqlite3'))).toEqual(before);
  });

  test('a data folder on a disk that is not there is told in a box', async () => {
    const disk = join(temporaryFolder(), 'disk');
    writeFileSync(disk, 'where the disk would be');
    const main = startMain(join(disk, 'records'));
    onTestFinished(() => main.end());
    expect(await main.ended).toBe(1);
    expect(main.errorBoxes).toEqual([
      { title: expect.stringMatching(/\.$/), content: expect.stringMatching(/\.$/) },
    ]);
  });
});
