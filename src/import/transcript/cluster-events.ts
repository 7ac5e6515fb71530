import { type Entry, newEntry } from '../timeline/entry.ts';
import type { FoundTime } from '../times/found-time.ts';
import { scanTime } from '../times/scan.ts';

/** What `kubectl get events` prints: how long ago, of what type, why, about what, and a message. */

const HEADER =
  /^(?:NAMESPACE\s+)?LAST SEEN\s+(?:FIRST SEEN\s+)?(?:COUNT\s+)?(?:NAME\s+)?(?:KIND\s+)?TYPE\s+REASON\b/;
const AGE = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:\s+\(.*\))?$/;
const SECOND = 1000;
const UNITS = [86_400, 3_600, 60, 1];

export function isClusterHeader(line: string): boolean {
  return HEADER.test(line);
}

function ageOf(text: string): number | null {
  const groups = text === '' ? null : AGE.exec(text);
  if (!groups || !/\d/.test(text)) return null;
  return UNITS.reduce((sum, unit, index) => sum + Number(groups[index + 1] ?? 0) * unit, 0) * SECOND;
}

function ago(text: string, at: number): FoundTime {
  return {
    text,
    start: 0,
    end: text.length,
    date: null,
    day: null,
    clock: null,
    zone: null,
    approximate: true,
    until: null,
    openEnd: false,
    sinceStart: null,
    epoch: at,
  };
}

/**
 * A row of the table. Its ages are counted back from the moment of the import, which is right only if it was printed just
 * now. Null for a line that is no row.
 */
export function clusterRow(line: number, text: string, now: number): Entry | null {
  const cells = text.split(/\s{2,}/);
  const index = cells.findIndex((cell) => ageOf(cell) !== null || /^\d{4}-\d\d-\d\dT/.test(cell));
  const written = cells[index];
  if (index < 0 || index > 1 || written === undefined) return null;
  const age = ageOf(written);
  const rest = cells.filter((_cell, at) => at !== index).join('  ');
  if (age === null) return newEntry(line, scanTime(written, 0), { text: [rest], spoken: true });
  const notes = ['Counted back from the moment of the import.'];
  return newEntry(line, ago(written, now - age), { text: [rest], notes, doubtful: true, spoken: true });
}
