import { type FoundTime, flat } from './found-time.ts';
import { scanTime } from './scan.ts';

/** A time at the beginning of a line, and what the line says. */
export interface Lead {
  readonly time: FoundTime;
  /** The line without its time and without what sets the time off. */
  readonly rest: string;
  /** Whether something sets the time off from the words: a bracket, a dash, a colon, bold type. */
  readonly setOff: boolean;
}

/** Bold, brackets, quotes of code around a time. */
const OPENING = /^\s*((?:\*\*\*?|__|[*_`[(<⏰🕐]\s?)*)/u;
const CLOSING = /^[*_`\])>:]*/u;
const SEPARATOR = /^\s*(?:[|:;,]|[-–—=]+>?|→|•|·)?\s*/u;
const LABEL = /^(?:time|at|date|when|timestamp|zeit|tid|kl)\s*[:=]\s*/iu;

/**
 * The time with which a line begins, whatever it is wrapped in: `**14:05** – text`, `[14:05] text`, `14:05: text`. Null if
 * the line begins otherwise.
 */
export function readLead(line: string): Lead | null {
  const source = flat(line);
  const opening = OPENING.exec(source)?.[0] ?? '';
  const label = LABEL.exec(source.slice(opening.length))?.[0] ?? '';
  const found = scanTime(source, opening.length + label.length);
  if (!found) return null;
  const wrapped = opening.trim() !== '';
  const closing = wrapped ? (CLOSING.exec(source.slice(found.end))?.[0] ?? '') : '';
  const separator = SEPARATOR.exec(source.slice(found.end + closing.length))?.[0] ?? '';
  const rest = line.slice(found.end + closing.length + separator.length);
  // `14:05pods` is a word, not a time.
  const apart = rest === '' || closing !== '' || separator !== '';
  if (!apart) return null;
  const time = { ...found, text: line.slice(found.start, found.end).trim() };
  return { time, rest: rest.trimEnd(), setOff: closing !== '' || separator.trim() !== '' };
}
