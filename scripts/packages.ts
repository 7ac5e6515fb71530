import { readFileSync } from 'node:fs';

/** A package as the lock file names it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As npm checks it: `sha512-…`. */
  readonly integrity: string;
  readonly license: string;
  readonly isDevelopment: boolean;
  readonly hasInstallScript: boolean;
}

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

/** Packages whose licence stands in their readme and not in their manifest. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { format: 'MIT' };

const ROOT = new URL('../', import.meta.url);
const FOLDER = 'node_modules/';

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

/** Every package that an install can bring, once for each version, by name. */
export function lockedPackages(): LockedPackage[] {
  const { packages } = readJson<{ packages: Record<string, Entry> }>('package-lock.json');
  const all = Object.entries(packages).flatMap(([path, entry]) =>
    path === '' || entry.link ? [] : [packageOf(path.slice(path.lastIndexOf(FOLDER) + FOLDER.length), entry)],
  );
  const unique = new Map<string, LockedPackage>();
  for (const found of all) {
    const key = `${found.name}@${found.version}`;
    const other = unique.get(key);
    // One that the app needs anywhere is no development package.
    if (other === undefined || other.isDevelopment) unique.set(key, found);
  }
  return [...unique.values()].toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}

function packageOf(name: string, entry: Entry): LockedPackage {
  return {
    name,
    version: entry.version ?? '',
    integrity: entry.integrity ?? '',
    license: entry.license ?? SAID_ELSEWHERE[name] ?? '',
    isDevelopment: entry.dev === true || entry.devOptional === true,
    hasInstallScript: entry.hasInstallScript === true,
  };
}
