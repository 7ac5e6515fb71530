import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { contextTemplate } from '../../electron/context-menu.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { acceleratorOf } from '../../electron/menu-keys.ts';
import { momentOf } from '../../electron/pulse.ts';
import { plainLabel, trayTemplate } from '../../electron/tray-menu.ts';
import type { Glance } from '../../src/recorder/glance.ts';

/** Actions that do nothing; a test puts in those that it watches. */
const noActions = (watched: object = {}) =>
  new Proxy(watched, { get: (target, name) => Reflect.get(target, name) ?? (() => undefined) }) as never;
const commands = [
  { id: 'undo', name: 'Undo', group: 'Record', keys: ['Mod+Z'], scope: 'empty-composer' },
  {
    id: 'mark-detected',
    name: 'Mark now: Detected',
    group: 'Milestones',
    keys: ['Alt+2'],
    scope: 'anywhere',
  },
  { id: 'incident-new', name: 'New incident', group: 'Incident', keys: ['Alt+N'], scope: 'anywhere' },
  { id: 'copy', name: 'Copy & paste', group: 'Document', keys: [], scope: 'anywhere' },
  { id: 'tab-log', name: 'Tab: Log', group: 'Go to', keys: ['Mod+1'], scope: 'anywhere' },
  { id: 'theme-dark', name: 'Theme: dark', group: 'Screen', keys: [], scope: 'anywhere' },
  {
    id: 'brand-new',
    name: 'From a group nobody knows',
    group: 'Novelties',
    keys: ['F13'],
    scope: 'anywhere',
  },
];
const parts = {
  commands,
  recent: [
    { id: 'a1', title: 'Checkout' },
    { id: 'a2', title: '' },
  ],
  preferences: { notify: true, sound: false },
};

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s every command is in the menus, once, and runs',
  (platform) => {
    const run = vi.fn();
    const items = flat(menuTemplate({ platform, ...parts }, noActions({ run })));
    for (const { id } of commands) {
      const [item, ...more] = items.filter((one) => one.id === id);
      expect(more).toEqual([]);
      item?.click?.({} as never, undefined, {} as never);
      expect(run).toHaveBeenLastCalledWith(id);
    }
    expect(items.some(({ role }) => role === 'quit')).toBe(platform !== 'darwin');
    expect(items.some(({ role }) => role === 'appMenu')).toBe(platform === 'darwin');
  },
);

test('keys are shown and left to the page; a Mac shows only those that mean the same everywhere', () => {
  const keysOn = (platform: NodeJS.Platform) =>
    flat(menuTemplate({ platform, ...parts }, noActions()))
      .filter(({ id }) => commands.some((command) => command.id === id))
      .filter(({ accelerator }) => accelerator !== undefined);
  expect(keysOn('linux').map(({ accelerator }) => accelerator)).toEqual([
    'CommandOrControl+Z',
    'Alt+2',
    'F13',
    'Alt+N',
    'CommandOrControl+1',
  ]);
  expect(keysOn('darwin').map(({ id }) => id)).not.toContain('undo');
  expect(keysOn('darwin').map(({ accelerator }) => accelerator)).toContain('Control+Alt+N');
  for (const item of keysOn('linux')) expect(item.registerAccelerator).toBe(false);
});

test('recent incidents open, also one without a name', () => {
  const open = vi.fn();
  const recent = flat(menuTemplate({ platform: 'linux', ...parts }, noActions({ open }))).find(
    ({ id }) => id === 'recent',
  );
  const items = recent?.submenu as MenuItemConstructorOptions[];
  expect(items.map(({ label }) => label)).toEqual(['Checkout', 'Untitled incident']);
  items[1]?.click?.({} as never, undefined, {} as never);
  expect(open).toHaveBeenCalledWith('a2');
});

test.each([
  ['Mod+Shift+Z', false, 'CommandOrControl+Shift+Z'],
  ['Alt+N', true, 'Control+Alt+N'],
  ['Alt+1', true, 'Alt+1'],
  ['ArrowUp', false, 'Up'],
  ['Escape', false, 'Esc'],
  ['?', false, '?'],
  ['j', false, 'J'],
  ['Alt+,', false, 'Alt+,'],
  ['F1', false, 'F1'],
  ['Mod+Æ', false, null],
  ['MediaPlay', false, null],
  ['', false, null],
])('%s on a Mac: %s is shown as %s', (keys, mac, shown) => {
  expect(acceleratorOf(keys, mac)).toBe(shown);
});

test('a label is never a key’s mark, nor as wide as a title may be', () => {
  expect(plainLabel('R&D')).toBe('R&&D');
  expect(plainLabel('x'.repeat(300))).toHaveLength(60);
});

const glance: Glance = {
  incident: 'a1',
  title: 'Checkout',
  status: 'investigating',
  runsSince: 1_000_000,
  dues: [{ key: 'k', what: 'update', text: '', at: 1_660_000 }],
  nextMilestone: 'mitigated',
};
const trayParts = {
  moment: momentOf(glance, 1_060_000),
  running: [
    { id: 'a1', title: 'Checkout' },
    { id: 'a2', title: 'Login' },
  ],
  keepRunning: false,
  keys: { capture: 'Alt+L', mark: null },
};

test('the tray says what runs and what is due, and switches', () => {
  const choose = vi.fn();
  const items = flat(trayTemplate(trayParts, noActions({ choose })));
  expect(items.find(({ id }) => id === 'tray-state')?.label).toBe(
    'Checkout · investigating · Update to stakeholders in 10 min',
  );
  expect(items.find(({ id }) => id === 'tray-mark')?.label).toBe('Mark: Mitigated');
  const login = items.find(({ label }) => label === 'Login');
  expect(login).toMatchObject({ type: 'radio', checked: false });
  login?.click?.({} as never, undefined, {} as never);
  expect(choose).toHaveBeenCalledWith('a2');
});

test('a tray without a running incident offers to log, and nothing to mark', () => {
  const idle = { ...trayParts, moment: momentOf(null, 0), running: [] };
  const items = flat(trayTemplate(idle, noActions()));
  expect(items.find(({ id }) => id === 'tray-mark')?.enabled).toBe(false);
  expect(items.find(({ id }) => id === 'tray-switch')?.enabled).toBe(false);
  expect(items.find(({ id }) => id === 'tray-log')?.enabled).toBeUndefined();
});

test('a misspelt word offers its spellings, and a text what can be done with it', () => {
  const replaceMisspelling = vi.fn();
  const params = {
    isEditable: true,
    selectionText: '',
    misspelledWord: 'outge',
    dictionarySuggestions: ['outage'],
    editFlags: { canCut: true, canCopy: true, canPaste: true },
  };
  const [first, ...rest] = contextTemplate(params as never, { replaceMisspelling });
  first?.click?.({} as never, undefined, {} as never);
  expect(replaceMisspelling).toHaveBeenCalledWith('outage');
  expect(rest.map(({ role }) => role)).toEqual([undefined, 'cut', 'copy', 'paste', 'selectAll']);
  const still = { ...params, isEditable: false, misspelledWord: '' };
  expect(contextTemplate(still as never, { replaceMisspelling })).toEqual([]);
  expect(contextTemplate({ ...still, selectionText: 'db-2' } as never, { replaceMisspelling })).toEqual([
    { role: 'copy' },
  ]);
});
