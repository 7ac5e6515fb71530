import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Scope } from '../../renderer/commands/command.ts';
import { isPress, keyCaps, type Press } from '../../renderer/commands/keys.ts';
import { conflictOf } from '../../renderer/keys/conflict.ts';
import { createKeys, readChanged } from '../../renderer/keys/keys-store.ts';
import { readPress } from '../../renderer/keys/read-press.ts';
import { heldClient } from './held-client.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** A press of a letter, a digit, a sign or a named key, as a keyboard makes it. */
const somePress: fc.Arbitrary<Press> = fc
  .record({
    place: fc.oneof(
      fc
        .constantFrom(...'abcdefghijklmnopqrstuvwxyz')
        .map((key) => [key, `Key${key.toUpperCase()}`] as const),
      fc.constantFrom(...'0123456789').map((key) => [key, `Digit${key}`] as const),
      fc.constantFrom('F2', 'F9', 'ArrowUp', 'PageDown', 'Home', 'Delete').map((key) => [key, key] as const),
      fc.constantFrom(['+', 'Equal'], ['?', 'Slash'], [',', 'Comma'], ['-', 'Minus'], ['ø', 'Semicolon']),
    ),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
  })
  .map(({ place: [key = '', code = ''], ...held }) => {
    const letter = /^[a-z]$/.test(key) && held.shiftKey ? key.toUpperCase() : key;
    return { key: letter, code, ...held };
  });
const scopes: readonly Scope[] = ['anywhere', 'empty-composer', 'composer', 'log', 'page'];

test('a press that can be the key of a command is told by the name it is given', () => {
  fc.assert(
    fc.property(somePress, fc.constantFrom(...scopes), fc.boolean(), (press, scope, mac) => {
      const read = readPress(press, scope, mac);
      if (read === null || 'problem' in read) return;
      expect(isPress(press, read.keys, mac), read.keys).toBe(true);
      expect(keyCaps(read.keys, mac).every((cap) => cap !== '')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('no key that writes a letter can be the key of a command where lines are typed', () => {
  fc.assert(
    fc.property(somePress, fc.boolean(), (press, mac) => {
      const held = (mac ? press.metaKey : press.ctrlKey) || press.altKey;
      if (held || press.key.length > 1) return;
      expect(readPress(press, 'anywhere', mac)).toHaveProperty('problem');
    }),
  );
});

test.each([
  ['a key that is only held', { key: 'Control', ctrlKey: true }, null],
  ['a letter with Ctrl', { key: 'j', code: 'KeyJ', ctrlKey: true }, { keys: 'Mod+J' }],
  [
    'a letter with Ctrl and Shift',
    { key: 'J', code: 'KeyJ', ctrlKey: true, shiftKey: true },
    { keys: 'Mod+Shift+J' },
  ],
  [
    'Alt, where the layout writes something else',
    { key: '¡', code: 'Digit1', altKey: true },
    { keys: 'Alt+1' },
  ],
  ['a function key', { key: 'F8', code: 'F8' }, { keys: 'F8' }],
  ['the plus sign', { key: '+', code: 'Equal', altKey: true }, { keys: 'Alt+Plus' }],
])('%s', (_, press, expected) => {
  expect(readPress({ ...NONE, code: '', ...press }, 'anywhere', false)).toEqual(expected);
});

test.each([
  ['Esc', { key: 'Escape' }, /everywhere/],
  ['Tab', { key: 'Tab' }, /everywhere/],
  ['pasting', { key: 'v', code: 'KeyV', ctrlKey: true }, /pastes/],
  ['AltGr', { key: '@', code: 'Digit2', ctrlKey: true, altKey: true }, /write a letter/],
  ['the system key', { key: 'j', code: 'KeyJ', metaKey: true }, /system/],
])('%s is refused, and why is said', (_, press, why) => {
  const read = readPress({ ...NONE, code: '', ...press }, 'anywhere', false);
  expect(read).toMatchObject({ problem: expect.stringMatching(why) });
});

const command = (id: string, scope: Scope, keys: string[]): Command => {
  return { id, name: id, group: 'Screen', keys, scope, run: () => undefined };
};

test.each([
  ['anywhere', 'anywhere', true],
  ['anywhere', 'page', true],
  ['log', 'anywhere', true],
  ['log', 'empty-composer', true],
  ['log', 'page', false],
  ['page', 'page', true],
  ['page', 'empty-composer', false],
] as const)('a key in %s and the same in %s: a conflict is %s', (mine, theirs, expected) => {
  const one = command('one', mine, ['Alt+J']);
  const other = command('other', theirs, ['F9', 'Alt+K']);
  expect(conflictOf([one, other], one, 'Alt+K')?.id).toBe(expected ? 'other' : undefined);
  expect(conflictOf([one, other], one, 'Alt+J')).toBeUndefined();
});

test('changed keys are kept, read again, given back one by one and all at once', async () => {
  const client = heldClient();
  const keys = createKeys(client);
  await keys.change('undo', ['Alt+J']);
  await keys.change('go-log', ['F9']);
  const again = createKeys(client);
  await again.load();
  expect(again.store.getState().changed).toEqual({ undo: ['Alt+J'], 'go-log': ['F9'] });
  await again.change('undo', null);
  expect(again.store.getState().changed).toEqual({ 'go-log': ['F9'] });
  await again.reset();
  await keys.load();
  expect(keys.store.getState().changed).toEqual({});
});

test('a key that could not be kept is not shown as if it were', async () => {
  const client = heldClient();
  const keys = createKeys(client);
  const failure = { code: 'disk-full', message: 'The disk is full.', hint: 'Make room.' } as const;
  client.failNext('setting.put', failure);
  await expect(keys.change('undo', ['Alt+J'])).rejects.toMatchObject({ failure });
  expect(keys.store.getState().changed).toEqual({});
});

test('what another version left among the settings is taken for what it is', () => {
  expect(readChanged(undefined)).toEqual({});
  expect(readChanged('Alt+J')).toEqual({});
  expect(readChanged({ undo: ['Alt+J'], redo: 'Alt+K', mark: [1], none: [] })).toEqual({
    undo: ['Alt+J'],
    none: [],
  });
});
