import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isBuilt } from '../../scripts/built.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { state } from './stand-in/state.ts';
import type { Tray } from './stand-in/tray.ts';
import { type Surroundings, startMain } from './support/child.ts';
import type { Desktop } from './support/desktop.ts';
import { openStandIn } from './support/open-stand-in.ts';
import { textsIn, withRecord } from './support/record.ts';

/** What only the stand-in can show: the system around the app is the test's. */

type System = { readonly standIn: typeof state; readonly Tray: typeof Tray };

beforeAll(() => {
  if (!isBuilt('renderer') || !isBuilt('electron')) {
    throw new Error('dist is missing or older than its sources. Run `npm run build` first.');
  }
});

async function open(home: string, surroundings?: Surroundings): Promise<Desktop> {
  const desktop = await openStandIn(home, surroundings);
  onTestFinished(() => desktop.end());
  return desktop;
}

/** Runs a function in main, with the system around it. */
function inSystem<R, A>(desktop: Desktop, work: (system: System, arg: A) => R, arg: A): Promise<R> {
  return desktop.evaluate(work as never, arg) as Promise<R>;
}

/** The page takes keys: from then on the small composer is being made. */
async function ready(desktop: Desktop): Promise<void> {
  await desktop.window(/\/capture\//);
}

async function log(desktop: Desktop, line: string): Promise<void> {
  await desktop.page.getByRole('textbox').first().focus();
  await desktop.page.keyboard.type(line);
  await desktop.page.keyboard.press('Enter');
  await desktop.page
    .getByText(line.split(',')[0] ?? line)
    .first()
    .waitFor();
}

const itemsOfTray = (desktop: Desktop) =>
  inSystem(
    desktop,
    ({ Tray }) => Tray.shown?.menu?.items.map(({ id, label, enabled }) => ({ id, label, enabled })) ?? [],
    null,
  );

describe('the desktop in its surroundings', () => {
  test('tray, global keys, what is due, and how long the start took', async () => {
    const home = temporaryFolder();
    const desktop = await open(home);
    await eventually(async () => {
      expect(await itemsOfTray(desktop)).toContainEqual({
        id: 'tray-state',
        label: 'No incident is running',
        enabled: false,
      });
    });
    await log(desktop, 'checkout answers nothing');
    await eventually(async () => {
      expect(await itemsOfTray(desktop)).toContainEqual({
        id: 'tray-mark',
        label: 'Mark: Detected',
        enabled: true,
      });
    });
    const marks = JSON.parse(readFileSync(join(home, 'desktop/startup.jsonl'), 'utf8'));
    expect(Object.keys(marks).sort()).toEqual([
      'app-ready',
      'composer-focused',
      'first-commit',
      'window-shown',
    ]);
    const tip = () => inSystem(desktop, ({ Tray }) => Tray.shown?.toolTip, null);
    await eventually(async () => expect(await tip()).toMatch(/^\d\d:\d\d:\d\d · Untitled incident$/));

    const press = (keys: string) =>
      inSystem(desktop, ({ standIn }, held) => standIn.shortcuts.get(held)?.(), keys);
    await press('CommandOrControl+Alt+M');
    await eventually(async () => {
      const told = await inSystem(
        desktop,
        ({ standIn }) => standIn.notifications.map(({ title }) => title),
        null,
      );
      expect(told).toContain('Marked: Detected');
    });
    expect(await textsIn(home)).toHaveLength(2);

    await press('CommandOrControl+Alt+L');
    const small = await desktop.window(/\/capture\//);
    await small.getByText(/^\d\d:\d\d:\d\d$/).waitFor();
    await small.getByRole('button', { name: /this window/ }).click();
    await small.keyboard.press('Control+Alt+KeyJ');
    await small.getByText('this window: Ctrl+Alt+J').waitFor();
    expect(await inSystem(desktop, ({ standIn }) => [...standIn.shortcuts.keys()].sort(), null)).toEqual([
      'CommandOrControl+Alt+J',
      'CommandOrControl+Alt+M',
    ]);

    await withRecord(home, async (recorder) => {
      const incident = (await recorder.call('incident.current', {}))?.id ?? '';
      const { events } = await recorder.call('event.list', { incident });
      const due = new Date(Date.now() + 1_500).toISOString();
      await recorder.call('event.amend', { incident, event: events[0]?.id ?? '', promiseDue: due });
    });
    await eventually(async () => {
      const told = await inSystem(
        desktop,
        ({ standIn }) => [standIn.badge, ...standIn.notifications.map(({ title }) => title)],
        null,
      );
      expect(told).toContain('Something promised is due');
      expect(told[0]).toBe(process.platform === 'linux' ? 1 : 0);
    });
  });

  test('keys that the system refuses are said, and there is no tray on this desktop', async () => {
    const desktop = await open(temporaryFolder(), { takenKeys: ['CommandOrControl+Alt+L'], hasTray: false });
    await desktop.page.getByText('CommandOrControl+Alt+L').first().waitFor();
    expect(await inSystem(desktop, ({ standIn }) => [...standIn.shortcuts.keys()], null)).toEqual([
      'CommandOrControl+Alt+M',
    ]);
    await ready(desktop);
    // Without a tray nobody could find it again: closing the window ends it, whatever was asked for.
    await desktop.page.evaluate('incidentDesktop.setPreferences({ keepRunning: true })');
    await desktop.close();
  });

  test('closed, it stays in the tray if the person wants that, and comes back', async () => {
    const desktop = await open(temporaryFolder());
    await desktop.page.evaluate('incidentDesktop.setPreferences({ keepRunning: true })');
    const visible = () =>
      desktop.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length,
        null,
      );
    await eventually(async () => expect(await visible()).toBe(1));
    await desktop.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
    }, null);
    await eventually(async () => expect(await visible()).toBe(0));
    await inSystem(desktop, ({ Tray }) => Tray.shown?.menu?.getMenuItemById('tray-open')?.click(), null);
    await eventually(async () => expect(await visible()).toBe(1));
    await inSystem(desktop, ({ Tray }) => Tray.shown?.menu?.getMenuItemById('tray-quit')?.click(), null);
    await desktop.ended;
  });

  test('a window comes back into view when its screen is unplugged, and to its place when it is there again', async () => {
    const desktop = await open(temporaryFolder());
    const place = () =>
      desktop.evaluate(({ BrowserWindow }) => {
        const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
          /recorder\/(?:#|$)/.test(webContents.getURL()),
        );
        return main?.getNormalBounds();
      }, null);
    const screens = (list: readonly object[], change: string) =>
      desktop.evaluate(
        ({ screen, ...electron }, [bounds, name]) => {
          Object.assign(Reflect.get(electron, 'standIn'), { screens: bounds });
          screen.emit(name as 'display-added', {} as never, {} as never);
        },
        [list, change] as const,
      );
    const first = { x: 0, y: 0, width: 1920, height: 1080 };
    const second = { x: 1920, y: 0, width: 2560, height: 1440 };
    await eventually(async () => expect(await itemsOfTray(desktop)).not.toEqual([]));
    await screens([first, second], 'display-added');
    await desktop.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.isVisible()) window.setBounds({ x: 2400, y: 200, width: 1000, height: 700 });
    }, null);
    const kept = () =>
      desktop.page.evaluate(
        `incidentRecorder.call('setting.all', {}).then(({ desktop }) => JSON.stringify(desktop ?? null))`,
      );
    await eventually(async () => expect(await kept()).toContain('2400'));
    await screens([first], 'display-removed');
    expect((await place())?.x).toBeLessThan(1920);
    await screens([first, second], 'display-added');
    expect(await place()).toMatchObject({ x: 2400, y: 200, width: 1000, height: 700 });
  });

  test('a second start hands over its files and links, and a broken file does not keep the others out', async () => {
    const home = temporaryFolder();
    const desktop = await open(home);
    await log(desktop, 'the first of two');
    const other = temporaryFolder();
    const { data } = await withRecord(other, async (recorder) => {
      const { incident } = await recorder.call('incident.start', { title: 'Lost parcels' });
      await recorder.call('line.log', { incident, line: 'from elsewhere', firstKeyAt: null });
      return recorder.call('document.export', { incident, format: 'json' });
    });
    const files = temporaryFolder();
    mkdirSync(files, { recursive: true });
    writeFileSync(join(files, 'broken.incident.json'), '{ "incidents": ');
    writeFileSync(join(files, 'parcels.incident.json'), Buffer.from(data, 'base64'));
    const second = async (argv: readonly string[]) => {
      const main = startMain(home, { argv });
      onTestFinished(() => main.end());
      expect(await main.ended).toBe(0);
    };
    await second([join(files, 'broken.incident.json'), join(files, 'parcels.incident.json')]);
    await desktop.page.getByText('from elsewhere').first().waitFor();
    await desktop.page
      .getByText(/^broken\.incident\.json: /)
      .first()
      .waitFor();
    const list = (await desktop.page.evaluate(`incidentRecorder.call('incident.list', {})`)) as {
      id: string;
      title: string;
    }[];
    const before = list.find(({ title }) => title !== 'Lost parcels')?.id;
    await second([`incident-recorder:${before}`]);
    await eventually(() => expect(desktop.page.url()).toContain(before ?? 'nothing'));
  });

  test('what is typed before the page takes keys is not lost', async () => {
    const desktop = await open(temporaryFolder());
    await ready(desktop);
    await desktop.evaluate(({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
        /recorder\/(?:#|$)/.test(webContents.getURL()),
      );
      main?.webContents.once('did-start-navigation', () => {
        for (const key of ['d', 'o', 'w', 'x', 'Backspace', 'n']) {
          const event = { preventDefault: () => undefined };
          main.webContents.emit('before-input-event', event, { type: 'keyDown', key });
        }
      });
      main?.webContents.reload();
    }, null);
    await expect
      .poll(() => desktop.page.locator('.composer-text').inputValue().catch(String), { timeout: 15_000 })
      .toBe('down');
  });

  test('the installed program offers its command once', async () => {
    const home = temporaryFolder();
    const offer = /Install the incident command/;
    const first = await open(home, { isPackaged: true });
    await first.page.getByText(offer).first().waitFor();
    await first.close();
    const second = await open(home, { isPackaged: true });
    await log(second, 'first line');
    expect(await second.page.getByText(offer).count()).toBe(0);
  });

  test('a file is dragged out whole, and only what was saved here is shown in its folder', async () => {
    const desktop = await open(temporaryFolder());
    const file = JSON.stringify({
      name: '../postmortem.md',
      mediaType: 'text/markdown',
      data: btoa('# Outage'),
    });
    await desktop.page.evaluate(`incidentDesktop.dragOut(${file})`);
    const [dragged = ''] = await inSystem(desktop, ({ standIn }) => standIn.dragged, null);
    expect(dragged).toMatch(/incident-recorder-\w+[\\/]postmortem\.md$/);
    expect(readFileSync(dragged, 'utf8')).toBe('# Outage');
    const show = (path: string) =>
      desktop.page.evaluate(`incidentDesktop.showFile(${JSON.stringify(path)}).catch(({ code }) => code)`);
    expect(await show(dragged)).toBe('refused');
    const saved = join(temporaryFolder(), 'postmortem.md');
    await inSystem(desktop, ({ standIn }, savePath) => void Object.assign(standIn, { savePath }), saved);
    expect(await desktop.page.evaluate(`incidentDesktop.saveFile(${file})`)).toEqual({ path: saved });
    expect(readFileSync(saved, 'utf8')).toBe('# Outage');
    expect(await show(saved)).toBeUndefined();
    expect(await inSystem(desktop, ({ standIn }) => standIn.shownInFolder, null)).toEqual([saved]);
    await desktop.close();
    expect(existsSync(dragged)).toBe(false);
  });
});
