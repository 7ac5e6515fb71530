import { expect, test, vi } from 'vitest';
import { openShortcuts, refusedText } from '../../electron/shortcuts.ts';
import { shortcutOf, shortcutText } from '../../renderer/capture/shortcut-keys.ts';

function system(taken: readonly string[] = []) {
  const given = new Map<string, () => void>();
  return {
    given,
    register(keys: string, action: () => void): boolean {
      if (keys.includes('Nonsense')) throw new TypeError('conversion failure');
      if (taken.includes(keys) || given.has(keys)) return false;
      given.set(keys, action);
      return true;
    },
    unregister: (keys: string) => void given.delete(keys),
  };
}
const wanted = { capture: 'Alt+L', mark: 'Alt+M' };
const actions = () => ({ capture: vi.fn(), mark: vi.fn() });

test('both work from the beginning', () => {
  const { given, ...rest } = system();
  const does = actions();
  openShortcuts(rest, wanted, does);
  given.get('Alt+M')?.();
  expect(does.mark).toHaveBeenCalledOnce();
  expect(does.capture).not.toHaveBeenCalled();
});

test('one that is taken is known and said, and the other works all the same', () => {
  const around = system(['Alt+L']);
  const shortcuts = openShortcuts(around, wanted, actions());
  expect(shortcuts.list()).toEqual([
    { name: 'capture', keys: 'Alt+L', problem: expect.stringContaining('another program') },
    { name: 'mark', keys: 'Alt+M', problem: null },
  ]);
  expect(refusedText(shortcuts.list())).toContain('Alt+L');
  expect([...around.given.keys()]).toEqual(['Alt+M']);
});

test.each([
  ['taken', 'Alt+T'],
  ['no combination of keys', 'Nonsense+Q'],
  ['the other one’s', 'Alt+M'],
])('keys that are %s are refused, and the old ones stay', (_what, keys) => {
  const around = system(['Alt+T']);
  const shortcuts = openShortcuts(around, wanted, actions());
  expect(() => shortcuts.set('capture', keys)).toThrow(
    expect.objectContaining({ code: 'refused', hint: expect.any(String) }),
  );
  expect([...around.given.keys()].sort()).toEqual(['Alt+L', 'Alt+M']);
  expect(shortcuts.list()).toContainEqual({ name: 'capture', keys: 'Alt+L', problem: null });
});

test('new keys take the place of the old ones, and none at all is a choice', () => {
  const around = system();
  const shortcuts = openShortcuts(around, wanted, actions());
  expect(shortcuts.set('capture', 'Alt+J')).toEqual({ name: 'capture', keys: 'Alt+J', problem: null });
  shortcuts.set('mark', null);
  expect([...around.given.keys()]).toEqual(['Alt+J']);
  expect(refusedText(shortcuts.list())).toBeNull();
  expect(shortcuts.set('mark', 'Alt+L').problem).toBeNull();
});

const press = { code: 'KeyL', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
test.each([
  [{ ...press }, false, null],
  [{ ...press, shiftKey: true }, false, null],
  [{ ...press, code: 'ControlLeft', ctrlKey: true }, false, null],
  [{ ...press, ctrlKey: true, altKey: true }, false, 'CommandOrControl+Alt+L'],
  [{ ...press, metaKey: true, shiftKey: true }, true, 'CommandOrControl+Shift+L'],
  [{ ...press, ctrlKey: true }, true, 'Control+L'],
  [{ ...press, metaKey: true }, false, 'Super+L'],
  [{ ...press, code: 'Digit4', altKey: true }, false, 'Alt+4'],
  [{ ...press, code: 'F9' }, false, 'F9'],
  [{ ...press, code: 'Space', ctrlKey: true, shiftKey: true }, false, 'CommandOrControl+Shift+Space'],
])('%j on a Mac: %s is %s', (pressed, mac, keys) => {
  expect(shortcutOf(pressed, mac)).toBe(keys);
});

test('keys are shown as the caps say it', () => {
  expect(shortcutText('CommandOrControl+Alt+L', false)).toBe('Ctrl+Alt+L');
  expect(shortcutText('CommandOrControl+Alt+L', true)).toBe('⌘⌥L');
});
