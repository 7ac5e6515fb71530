import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type LockedPackage, lockedPackages } from './packages.ts';

/** `node scripts/licences.ts`: the licence of every package that ships, with its text, in dist/LICENCES.txt. */
const FOLDER = new URL('../dist/', import.meta.url);
const MODULES = new URL('../node_modules/', import.meta.url);
const TEXT = /^(licen[cs]e|copying|notice)(\.|-|$)/i;
const RULE = '-'.repeat(80);

/** The licences that this program may ship with. */
export const ACCEPTED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
] as const;

/** Whether one of the choices that a licence expression gives is accepted, and all that it demands are. */
export function isAccepted(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) =>
    choice.split(' AND ').every((licence) => ACCEPTED.includes(licence as never)),
  );
}

function entryOf({ name, version, license }: LockedPackage): string {
  return `${name} ${version}: ${license}\n\n${textsOf(name).join('\n\n')}`.trimEnd();
}

/** A package for another platform is not installed here and has the licence of the one that is. */
function textsOf(name: string): string[] {
  const folder = new URL(`${name}/`, MODULES);
  try {
    return readdirSync(folder)
      .filter((file) => TEXT.test(file))
      .map((file) => readFileSync(new URL(file, folder), 'utf8').trim());
  } catch {
    return [];
  }
}

if (import.meta.main) {
  const shipped = lockedPackages().filter(({ isDevelopment }) => !isDevelopment);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL('LICENCES.txt', FOLDER), `${shipped.map(entryOf).join(`\n\n${RULE}\n\n`)}\n`);
  process.stdout.write(`dist/LICENCES.txt: ${shipped.length} packages\n`);
}
