import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type { Bridge } from '../../electron/bridge.ts';
import { asked } from '../../electron/bridge.ts';
import { DESKTOP_METHODS } from '../../electron/channels.ts';
import type { Desktop } from '../../renderer/client/desktop.ts';
import type { SURFACE } from './stand-in/surface.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHELL = join(ROOT, 'electron');

/** The values that the shell's files take from Electron. */
function taken(): string[] {
  const names = readdirSync(SHELL)
    .filter((name) => name.endsWith('.ts') && name !== 'preload.ts')
    .flatMap((name) => {
      const text = readFileSync(join(SHELL, name), 'utf8');
      const [, list = ''] = /^import \{([^}]*)\} from 'electron';/m.exec(text) ?? [];
      return list.split(',').map((part) => part.trim());
    });
  return [...new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))];
}

test('the stand-in has every part of Electron that the shell takes, and none that Electron has not', () => {
  const standIn = readFileSync(join(import.meta.dirname, 'stand-in/electron.ts'), 'utf8');
  const offered = [...standIn.matchAll(/^export \{ (?:\w+ as )?(\w+) \}/gm)].map(([, name]) => name ?? '');
  expect(offered).toEqual(expect.arrayContaining(taken()));
  expect(offered.filter((name) => !taken().includes(name))).toEqual(['standIn']);
  const types = readFileSync(join(ROOT, 'node_modules/electron/electron.d.ts'), 'utf8');
  for (const name of taken())
    expect(types).toMatch(new RegExp(`^  (?:const|class|interface) ${name}\\b`, 'm'));
});

test('the compiler holds each member to Electron’s own types', () => {
  expectTypeOf<typeof SURFACE>().toHaveProperty('BrowserWindow');
});

test('the screen and the shell mean the same desktop', () => {
  expectTypeOf<Bridge>().toExtend<Desktop>();
  expectTypeOf<Desktop>().toExtend<Bridge>();
  expect(Object.keys(asked)).toEqual([...DESKTOP_METHODS]);
});
