import { Menu, nativeImage, Tray } from 'electron';
import { trayIcon } from './places.ts';
import type { Moment } from './pulse.ts';
import { type TrayActions, type TrayMenuParts, trayTemplate } from './tray-menu.ts';

export interface TrayIcon {
  show(moment: Moment): void;
  /** Something that the menu shows has changed. */
  refresh(): void;
}

/** Null on a desktop that has no tray. */
export function openTray(parts: () => TrayMenuParts, actions: TrayActions): TrayIcon | null {
  const { platform } = process;
  const images = [false, true].map((running) => nativeImage.createFromPath(trayIcon(running, platform)));
  const imageOf = (running: boolean) => images[running ? 1 : 0] ?? nativeImage.createEmpty();
  let tray: Tray;
  try {
    tray = new Tray(imageOf(false));
  } catch {
    return null;
  }
  let running = false;
  let shownMenu = '';
  const refresh = (): void => {
    const given = parts();
    // A menu that is set anew closes under the pointer: only when it would say something else.
    const { beat } = given.moment;
    const says = JSON.stringify([
      { ...given, moment: [beat.title, beat.status, beat.due, given.moment.glance?.nextMilestone] },
    ]);
    if (says === shownMenu) return;
    shownMenu = says;
    tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(given, actions)));
  };
  tray.on('click', actions.open);
  return {
    refresh,
    show(moment) {
      const { beat } = moment;
      if (running !== (beat.incident !== null)) {
        running = !running;
        tray.setImage(imageOf(running));
      }
      // Only the menu bar of macOS has room for the figures; elsewhere they stand in the tip.
      if (platform === 'darwin') tray.setTitle(beat.running, { fontType: 'monospacedDigit' });
      tray.setToolTip(beat.running === '' ? beat.title : `${beat.running} · ${beat.title}`);
      refresh();
    },
  };
}
