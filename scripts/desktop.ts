import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './built.ts';

/** What decides whether the desktop can open here. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's number; 0 is root, undefined where users have none. */
  readonly uid: number | undefined;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.(),
};

const ELECTRON = join(ROOT, 'node_modules/electron');
const DOWNLOAD_MS = 120_000;

export function hasDisplay({ platform, env }: Machine): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Why the desktop cannot open, as the beginning of a sentence; null if it can.
 *
 * @param getBinary is asked last, because it may take long: whether Electron's binary is here, or is now.
 */
export function whyNoDesktop(machine: Machine, getBinary: () => boolean): string | null {
  if (!hasDisplay(machine)) return 'There is no display here';
  // Chromium's sandbox cannot be set up by root (https://crbug.com/638180), and without it nothing opens.
  if (machine.platform === 'linux' && machine.uid === 0) return 'Electron does not run as root';
  return getBinary() ? null : 'Electron’s binary is not here and could not be downloaded';
}

/** Where Electron's installer put its binary; undefined if it has not. */
export function electronBinary(folder = ELECTRON): string | undefined {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/**
 * Has Electron's own installer fetch the binary if it is not here, and does not wait for it forever.
 * @param meanwhile what the person may do instead of waiting
 */
export function fetchBinary(meanwhile = ''): boolean {
  if (electronBinary() !== undefined) return true;
  process.stderr.write(`Downloading Electron, once (at most two minutes).${meanwhile}\n`);
  spawnSync(process.execPath, [join(ELECTRON, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MS });
  return electronBinary() !== undefined;
}

/** A shell's and a loader's way to say that a program or one of its libraries is missing. */
const COULD_NOT_RUN = 127;

/** Runs the desktop to its end. @returns its exit code, or null if it could not run or has crashed. */
export async function runDesktop(binary: string, home: string | undefined): Promise<number | null> {
  const env = home === undefined ? process.env : { ...process.env, INCIDENT_RECORDER_HOME: home };
  const child = spawn(binary, [join(ROOT, 'dist/electron/main.js')], { env, stdio: 'inherit' });
  // Ctrl+C reaches the desktop, too, and it ends in its own time.
  const wait = (): void => undefined;
  const pass = (): boolean => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', pass);
  const [code] = await once(child, 'exit').catch(() => [null]);
  process.off('SIGINT', wait).off('SIGTERM', pass);
  return code === COULD_NOT_RUN ? null : code;
}
