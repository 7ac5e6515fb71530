import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { setFuses } from './fuses.ts';

/** electron-builder's number for Apple's own processors. */
const ARM64 = 3;

/** electron-builder calls this when a platform's folder is complete and not yet signed. */
export default async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
  arch,
}: AfterPackContext) {
  const { productFilename, sanitizedName } = packager.appInfo;
  const programs: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: sanitizedName.toLowerCase(),
  };
  const program = programs[electronPlatformName];
  if (program === undefined) {
    throw new Error(`Nobody has said where the program of ${electronPlatformName} lies.`);
  }
  await setFuses(join(appOutDir, program), electronPlatformName === 'darwin' && arch === ARM64);
}
