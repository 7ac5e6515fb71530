import { expect, test } from 'vitest';
import { isAccepted } from '../../scripts/licences.ts';
import { lockedPackages, readJson } from '../../scripts/packages.ts';
import { billOf } from '../../scripts/sbom.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const packages = lockedPackages();
const shipped = packages.filter(({ isDevelopment }) => !isDevelopment);
const { dependencies, devDependencies, allowScripts } = readJson<Manifest>('package.json');

test('every dependency is named in one exact version', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

test('the lock file holds everything that ships to its bytes', () => {
  for (const { name, version, integrity } of shipped) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(integrity, name).toMatch(/^sha512-/);
  }
});

test('everything that ships has a licence that it may ship with', () => {
  expect(shipped.length).toBeGreaterThan(20);
  expect(
    shipped.filter(({ license }) => !isAccepted(license)).map(({ name, license }) => `${name}: ${license}`),
  ).toEqual([]);
});

test('a licence is accepted for what it demands', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC'].map(isAccepted)).toEqual([true, true, true]);
  expect(['', 'GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED'].map(isAccepted)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('nothing that ships runs a script when it is installed, and nothing else does unless it is named', () => {
  const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
  expect(scripted.filter(({ isDevelopment }) => !isDevelopment)).toEqual([]);
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  expect(allowed.every((name) => Object.hasOwn(devDependencies, name))).toBe(true);
});

test('no development dependency is among what ships', () => {
  const names = new Set(shipped.map(({ name }) => name));
  // Types are no code; what ships may name them.
  const code = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'));
  expect(code.filter((name) => names.has(name))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
});

test('the bill of materials names each of them once, with its hash and its licence', () => {
  const { components } = billOf(shipped, 'incident-recorder', '0.1.0') as {
    components: Record<string, unknown>[];
  };
  expect(new Set(components.map(({ purl }) => purl)).size).toBe(shipped.length);
  for (const component of components) {
    expect(component.hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    expect(component.licenses).toEqual([{ expression: expect.stringMatching(/\w/) }]);
  }
});
