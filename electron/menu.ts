import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from './bridge.ts';
import { acceleratorOf } from './menu-keys.ts';
import { plainLabel } from './tray-menu.ts';

/** Which menu a group of the screen's commands stands in; a group that is not here stands in the first. */
const MENU_OF: Readonly<Record<string, string>> = {
  Record: '&Record',
  Milestones: '&Record',
  'Line of the log': '&Record',
  Incident: '&Incident',
  'Hand-over and status': '&Incident',
  Document: '&Document',
  Review: '&Document',
  'Go to': '&Go',
  Screen: '&View',
};
const MENUS = ['&Record', '&Incident', '&Document', '&Go'] as const;

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  /** What the screen can do now. */
  readonly commands: readonly Command[];
  readonly recent: readonly { readonly id: string; readonly title: string }[];
  readonly preferences: { readonly notify: boolean; readonly sound: boolean };
}

export interface MenuActions {
  run(command: string): void;
  open(incident: string): void;
  openFiles(): void;
  savePdf(): void;
  print(): void;
  capture(): void;
  clock(): void;
  notify(on: boolean): void;
  sound(on: boolean): void;
  installCommand(): void;
}

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

/** Every command with its key, and what the system does with a window and its text. */
export function menuTemplate(
  { platform, commands, recent, preferences }: MenuParts,
  actions: MenuActions,
): Item[] {
  const mac = platform === 'darwin';
  const itemsOf = (menu: string): Item[] => {
    const here = commands.filter(({ group }) => (MENU_OF[group] ?? MENUS[0]) === menu);
    return here.flatMap((command, i) => {
      const item = itemOf(command, mac, actions);
      const begins = i > 0 && here[i - 1]?.group !== command.group;
      return begins ? [LINE, item] : [item];
    });
  };
  const file: Item[] = [
    { id: 'capture', label: 'Log a Line in the Small Window', click: actions.capture },
    {
      id: 'open-files',
      label: 'Open a Record…',
      accelerator: 'CommandOrControl+O',
      click: actions.openFiles,
    },
    { id: 'recent', label: 'Recent Incidents', enabled: recent.length > 0, submenu: recent.map(recentItem) },
    LINE,
    { id: 'save-pdf', label: 'Save as PDF…', click: actions.savePdf },
    { id: 'print', label: 'Print…', accelerator: 'CommandOrControl+P', click: actions.print },
    LINE,
    { id: 'install-command', label: 'Install the “incident” Command…', click: actions.installCommand },
    ...(mac ? [] : [LINE, { role: 'quit' as const }]),
  ];
  function recentItem({ id, title }: { id: string; title: string }): Item {
    return { label: plainLabel(title || 'Untitled incident'), click: () => actions.open(id) };
  }
  const view: Item[] = [
    ...itemsOf('&View'),
    LINE,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    LINE,
    { id: 'clock', label: 'Show the Clock', click: actions.clock },
    {
      id: 'notify',
      label: 'Tell Me When Something Is Due',
      type: 'checkbox',
      checked: preferences.notify,
      click: ({ checked }) => actions.notify(checked),
    },
    {
      id: 'sound',
      label: 'With a Sound',
      type: 'checkbox',
      checked: preferences.sound,
      enabled: preferences.notify,
      click: ({ checked }) => actions.sound(checked),
    },
  ];
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: file },
    { role: 'editMenu' },
    ...MENUS.map((label) => ({ label, submenu: itemsOf(label) })).filter(({ submenu }) => submenu.length > 0),
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
  ];
}

/**
 * The page takes its keys itself, because what they mean depends on where the focus is; the menu shows them. macOS always
 * hands a menu's key to the menu, so there only those are shown that mean the same everywhere.
 */
function itemOf({ id, name, keys, scope }: Command, mac: boolean, actions: MenuActions): Item {
  const shown = keys[0] === undefined || (mac && scope !== 'anywhere') ? null : acceleratorOf(keys[0], mac);
  const item: Item = { id, label: plainLabel(name), click: () => actions.run(id) };
  return shown === null ? item : { ...item, accelerator: shown, registerAccelerator: false };
}
