import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second process was started with. */
interface Second {
  readonly argv: string[];
  readonly folder: string;
}

/** One process to a folder. A second one is told no, and the first is told of it and of what it was started with. */
export function takeLock(folder: string, onSecond: (second: Second) => void): boolean {
  const lock = join(folder, 'stand-in-lock');
  const knock = join(folder, 'stand-in-knock');
  mkdirSync(knock, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) {
      const second: Second = { argv: process.argv, folder: process.cwd() };
      writeFileSync(join(knock, `${process.pid}.part`), JSON.stringify(second));
      renameSync(join(knock, `${process.pid}.part`), join(knock, `${process.pid}.json`));
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  watch(knock, { persistent: false }, () => {
    for (const name of readdirSync(knock).filter((file) => file.endsWith('.json'))) {
      const second: Second = JSON.parse(readFileSync(join(knock, name), 'utf8'));
      rmSync(join(knock, name));
      onSecond(second);
    }
  });
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
