import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the Electron that is packed comes from: a folder, or wherever `electronDist` in electron-builder.yml says. */
export type Distribution =
  | { readonly from: 'folder'; readonly folder: string }
  | { readonly from: 'configuration' }
  /** A sentence that says what is missing and how to supply it. */
  | { readonly from: 'nowhere'; readonly why: string };

const SUPPLY =
  'set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, ELECTRON_MIRROR to a server that has it, or electronDist in electron-builder.yml.';

/**
 * Finds the Electron to pack: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the configured one, else the package's own.
 *
 * @param configured whether electron-builder.yml says where it is
 * @param fetch asked last, because it may take long: the folder of the package's own binary, downloaded if need be
 */
export function findDistribution(
  env: Readonly<Record<string, string | undefined>>,
  configured: boolean,
  fetch: () => string | undefined,
): Distribution {
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    const folder = resolve(given);
    if (existsSync(folder)) return { from: 'folder', folder };
    return {
      from: 'nowhere',
      why: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which is not there: ${SUPPLY}`,
    };
  }
  if (configured) return { from: 'configuration' };
  const folder = fetch();
  if (folder !== undefined) return { from: 'folder', folder };
  return { from: 'nowhere', why: `Electron’s binary is not here and could not be downloaded: ${SUPPLY}` };
}
