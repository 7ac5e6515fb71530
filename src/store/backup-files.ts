import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The names of backups: their time stands in them and sorts as text. */

const FOLDER = 'backups';
/** How the name of a backup ends that is being made, or whose making was cut off. */
export const UNFINISHED = '.unfinished';
const NAME = /^record-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.sqlite3$/;

export function backupFolder(folder: string): string {
  return join(resolve(folder), FOLDER);
}

/** @param at UTC milliseconds */
export function backupPath(folder: string, at: number): string {
  return join(backupFolder(folder), `record-${stampOf(at)}.sqlite3`);
}

/** `20221121T051700123Z` */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:.]/g, '');
}

/** Every backup in a data folder, the newest first, with its time in UTC milliseconds. */
export function backupsIn(folder: string): { path: string; at: number }[] {
  return namesIn(backupFolder(folder))
    .toSorted()
    .reverse()
    .flatMap((name) => {
      const at = timeOf(name);
      return Number.isNaN(at) ? [] : [{ path: join(backupFolder(folder), name), at }];
    });
}

/** Every copy of the record that lies among the backups, those of older versions included. */
export function copiesIn(folder: string): string[] {
  return namesIn(backupFolder(folder))
    .filter((name) => name.endsWith('.sqlite3'))
    .map((name) => join(backupFolder(folder), name));
}

/** What is left of backups whose making was cut off. */
export function unfinishedIn(folder: string): string[] {
  return namesIn(backupFolder(folder))
    .filter((name) => name.endsWith(UNFINISHED))
    .map((name) => join(backupFolder(folder), name));
}

function timeOf(name: string): number {
  const [, year, month, day, hour, minute, second, millisecond] = NAME.exec(name) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
