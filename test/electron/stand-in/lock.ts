import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One process to a folder. A second one is told no, and the first is told of it. */
export function takeLock(folder: string, onSecond: () => void): boolean {
  const lock = join(folder, 'stand-in-lock');
  const knock = join(folder, 'stand-in-knock');
  mkdirSync(knock, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) {
      writeFileSync(join(knock, String(process.pid)), '');
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  watch(knock, { persistent: false }, onSecond);
  process.on('exit', () => rmSync(lock, { force: true }));
  return true;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
