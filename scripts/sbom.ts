import { mkdirSync, writeFileSync } from 'node:fs';
import { type LockedPackage, lockedPackages, readJson } from './packages.ts';

/**
 * `node scripts/sbom.ts`: the software bill of materials of what ships, as CycloneDX 1.6 (cyclonedx.org/docs/1.6/json),
 * from the lock file alone, and the same bytes for the same lock file.
 */
const FOLDER = new URL('../dist/', import.meta.url);

/** @returns the bill as a value of CycloneDX's JSON */
export function billOf(packages: readonly LockedPackage[], name: string, version: string): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, 'bom-ref': `${name}@${version}` } },
    components: packages.map(componentOf),
  };
}

function componentOf({ name, version, license, integrity }: LockedPackage): object {
  const url = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': url,
    name,
    version,
    purl: url,
    licenses: [{ expression: license }],
    hashes: integrity.split(' ').flatMap(hashOf),
  };
}

/** npm writes hashes in Base64, CycloneDX in hex. */
function hashOf(integrity: string): object[] {
  const [, bits, base64 = ''] = /^sha(1|256|384|512)-(.+)$/.exec(integrity) ?? [];
  if (bits === undefined) return [];
  return [{ alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') }];
}

if (import.meta.main) {
  const { name, version } = readJson<{ name: string; version: string }>('package.json');
  const shipped = lockedPackages().filter(({ isDevelopment }) => !isDevelopment);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    new URL('sbom.cdx.json', FOLDER),
    `${JSON.stringify(billOf(shipped, name, version), null, 2)}\n`,
  );
  process.stdout.write(`dist/sbom.cdx.json: ${shipped.length} packages\n`);
}
