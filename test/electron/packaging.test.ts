import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

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
  const packed: readonly string[] = config.files;
  for (const name of outside) {
    const folder = `node_modules/${name.startsWith('@') ? name.replace(/\/.*/, '/*') : name}/`;
    expect(packed.some((pattern) => pattern.startsWith(folder))).toBe(true);
  }
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

test('the packed app runs nothing but itself and publishes nowhere', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config).toMatchObject({
    asar: true,
    publish: null,
    extraMetadata: { main: 'dist/electron/main.js' },
  });
});

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
