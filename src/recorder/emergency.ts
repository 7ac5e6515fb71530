import { appendFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { RecorderError } from '../failure.ts';
import { makePrivateFolder, removeIfThere, syncFile } from '../store/durable-files.ts';
import type { EmergencyLine } from './results.ts';

/**
 * The emergency journal: a plain text file that takes the lines which the record could not take. It can be read without
 * this program; each entry is the line as it was typed, and under it what the recorder needs to log it later.
 */

const NAME = 'emergency.txt';
/** Why a record takes no line: the disk or the file, never the line itself. */
const CAUSES = new Set(['read-only', 'disk-full', 'internal', 'damaged', 'conflict']);
const MARK = '= ';

const entrySchema = z.object({
  id: z.string(),
  at: z.number(),
  operation: z.enum(['line.log', 'event.log']),
  input: z.record(z.string(), z.unknown()),
});
export type EmergencyEntry = z.output<typeof entrySchema>;

/** Whether a failure means that the record cannot be written at all. */
export function isEmergency(error: unknown): error is RecorderError {
  if (!(error instanceof RecorderError) || !CAUSES.has(error.code)) return false;
  // A conflict or a defect is no matter of the disk unless SQLite or the system said so.
  return error.cause instanceof Error && 'code' in error.cause;
}

/**
 * Keeps a line outside the record.
 * @returns where it lies
 * @throws Error if no place takes it
 */
export function keepInEmergency(folder: string, entry: EmergencyEntry): string {
  const text = String(entry.input.line ?? entry.input.text ?? '');
  const time = new Date(entry.at).toISOString();
  const shown = text.replaceAll(/^/gm, '  ');
  const block = `${time}\n${shown}\n${MARK}${JSON.stringify(entry)}\n\n`;
  const [beside, elsewhere] = journalsOf(folder);
  try {
    return append(beside, block);
  } catch {
    makePrivateFolder(join(elsewhere, '..'));
    return append(elsewhere, block);
  }
}

/** The lines in the journals of a data folder, the oldest first, each id once. */
export function readEmergency(folder: string): EmergencyEntry[] {
  const entries = journalsOf(folder).flatMap((path) => (existsSync(path) ? entriesIn(path) : []));
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].toSorted((a, b) => a.at - b.at);
}

/** As the screen shows it. */
export function emergencyLine({ id, at, input }: EmergencyEntry): EmergencyLine {
  const incident = typeof input.incident === 'string' ? input.incident : null;
  return { id, at, incident, line: String(input.line ?? input.text ?? '') };
}

/** Everything in the journals is on record: they go, so that what is purged from the record is not kept here. */
export function clearEmergency(folder: string): void {
  for (const path of journalsOf(folder)) removeIfThere(path);
}

/** The person does not want the lines in the record: the journals stay under another name. */
export function putEmergencyAway(folder: string, now: number): void {
  for (const path of journalsOf(folder)) {
    if (existsSync(path)) renameSync(path, path.replace(/\.txt$/, `-until-${now}.txt`));
  }
}

/** Beside the record, and, where even that cannot be written, in the system's temporary folder. */
function journalsOf(folder: string): [beside: string, elsewhere: string] {
  const name = `incident-recorder-${userInfo().username}`;
  const key = Buffer.from(resolve(folder)).toString('base64url').slice(-32);
  return [join(resolve(folder), NAME), join(tmpdir(), name, key, NAME)];
}

function append(path: string, block: string): string {
  appendFileSync(path, block, { mode: 0o600 });
  syncFile(path);
  return path;
}

/** An entry that is cut off, since the disk was full, says nothing; the text above it still does. */
function entriesIn(path: string): EmergencyEntry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(MARK))
    .flatMap((line) => {
      try {
        return [entrySchema.parse(JSON.parse(line.slice(MARK.length)))];
      } catch {
        return [];
      }
    });
}
