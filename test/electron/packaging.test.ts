import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writePackageIcons } from '../../scripts/icons.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'dist/electron');
const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));

/** The modules that a built file still asks for when it runs. */
function asked(file: string): string[] {
  const text = readFileSync(join(BUNDLE, file), 'utf8');
  const names = [...text.matchAll(/^(?:import|export) .*?["']([^"'\n]+)["'];$|\brequire\("([^"\n]+)"\)/gm)];
  return names
    .map(([, imported, required]) => imported ?? required ?? '')
    .filter((name) => !name.startsWith('.'));
}

test('the bundle asks for nothing that is not packed with it', () => {
  const files = readdirSync(BUNDLE).filter((file) => /\.c?js$/.test(file));
  const outside = new Set(files.flatMap(asked).filter((name) => !isNode(name)));
  outside.delete('electron');
  expect(outside).toContain('better-sqlite3');
  // What stays out of the package is everything but these; see dist.test.ts for what is packed in the end.
  const [, kept = ''] = /!node_modules\/!\((.*?)\)/.exec(config.files.join(' ')) ?? [];
  for (const name of outside) expect(kept.split('|')).toContain(name.replace(/\/.*/, ''));
});

test('the preload script is one file and asks for electron only', () => {
  expect(asked('preload.cjs')).toEqual(['electron']);
  expect(readFileSync(join(BUNDLE, 'preload.cjs'), 'utf8')).not.toMatch(/require\("\./);
});

test('the house styles are beside the bundle, as the core has them', () => {
  const core = join(ROOT, 'src/document/templates');
  expect(readdirSync(join(BUNDLE, 'templates'))).toEqual(readdirSync(core));
  for (const name of readdirSync(core)) {
    expect(readFileSync(join(BUNDLE, 'templates', name))).toEqual(readFileSync(join(core, name)));
  }
});

test('what is packed is an archive, and nothing is published by itself', () => {
  expect(config).toMatchObject({
    asar: true,
    publish: null,
    extraMetadata: { main: 'dist/electron/main.js' },
    afterPack: './scripts/after-pack.ts',
  });
});

test('every platform has its packages, and leaves the other platforms’ native parts out', () => {
  expect(config.linux.target).toEqual(['AppImage', 'deb', 'rpm', 'zip']);
  expect(config.mac.target).toEqual(['dmg', 'zip']);
  expect(config.win.target).toEqual(['nsis', 'zip']);
  for (const [platform, name] of [
    ['linux', 'linux'],
    ['mac', 'darwin'],
    ['win', 'win32'],
  ] as const) {
    const out: string[] = config[platform].files;
    expect(out).toContain(`!node_modules/better-sqlite3/prebuilds/!(${name}-\${arch}.node)`);
    expect(out.some((pattern) => pattern.includes(`resvg-js-${name}-`))).toBe(true);
  }
});

test('icons come from the one picture, in the sizes and forms that the platforms ask for', () => {
  const folder = temporaryFolder();
  writePackageIcons(folder);
  const ico = readFileSync(join(folder, 'icon.ico'));
  expect(ico.readUInt16LE(2)).toBe(1);
  for (let i = 0; i < ico.readUInt16LE(4); i += 1) {
    const [length, offset] = [ico.readUInt32LE(6 + 16 * i + 8), ico.readUInt32LE(6 + 16 * i + 12)];
    const size = ico.readUInt8(6 + 16 * i) || 256;
    expect(sizeOf(ico.subarray(offset, offset + length))).toEqual([size, size]);
  }
  const icns = readFileSync(join(folder, 'icon.icns'));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const kinds: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    kinds.push(icns.toString('latin1', at, at + 4));
    expect(icns.toString('latin1', at + 9, at + 12)).toBe('PNG');
  }
  expect(kinds).toContain('ic10');
  for (const size of [16, 48, 256, 512]) {
    expect(sizeOf(readFileSync(join(folder, `${size}x${size}.png`)))).toEqual([size, size]);
  }
});

test('the tray has a picture for each state, with and without a running clock', () => {
  const icons = join(BUNDLE, 'icons');
  for (const name of ['tray', 'tray-running', 'trayTemplate', 'tray-runningTemplate']) {
    expect(sizeOf(readFileSync(join(icons, `${name}.png`)))).toEqual([16, 16]);
    expect(sizeOf(readFileSync(join(icons, `${name}@2x.png`)))).toEqual([32, 32]);
  }
  expect(readFileSync(join(icons, 'tray.png'))).not.toEqual(readFileSync(join(icons, 'tray-running.png')));
});

/** Width and height as a PNG's header says. */
function sizeOf(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
