import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** What the packed program can be made to do by others: run nothing but itself. */
const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const;
/** The ninth fuse, which the library has no name for, stays on, as Electron ships it: what traps WebAssembly's errors. */
const WASM_TRAP_HANDLERS = 8;
const EXPECTED: Readonly<Record<string, boolean>> = { ...FUSES, [WASM_TRAP_HANDLERS]: true };

/** How the wire says it, as characters. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);
const REMOVED = 'r'.charCodeAt(0);

/**
 * Sets every fuse of an Electron binary and reads each of them back.
 * @param resign whether a Mac's signature must be made anew, as Apple's own processors ask for
 * @throws Error with a sentence that names the fuse that is not as it must be, or that nobody has decided about
 */
export async function setFuses(binary: string, resign: boolean): Promise<void> {
  await flipFuses(binary, { version: FuseVersion.V1, resetAdHocDarwinSignature: resign, ...FUSES });
  const { version: _, ...wire } = await getCurrentFuseWire(binary);
  for (const [index, state] of Object.entries(wire)) checkFuse(index, Number(state));
  for (const index of Object.keys(FUSES)) {
    if (!Object.hasOwn(wire, index)) throw new Error(`This Electron has no fuse ${nameOf(index)}.`);
  }
}

function checkFuse(index: string, state: number): void {
  const wanted = EXPECTED[index];
  if (wanted === undefined) {
    throw new Error(
      `This Electron has a fuse that nobody has decided about: ${nameOf(index)}. Set it in scripts/fuses.ts.`,
    );
  }
  if (state === REMOVED || state === (wanted ? ON : OFF)) return;
  throw new Error(`The fuse ${nameOf(index)} is not ${wanted ? 'on' : 'off'}, as it must be.`);
}

function nameOf(index: string): string {
  return FuseV1Options[Number(index)] ?? `number ${Number(index) + 1}`;
}
