import { expect } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import type { EventTime } from '../../src/time/event-time.ts';
import { toIso } from '../../src/time/format.ts';
import { readTime } from '../../src/time/read.ts';

/** A Wednesday afternoon in Oslo, summer time. */
export const NOW = '2022-04-20T14:05:12.345+02:00';
export const OSLO = 'Europe/Oslo';

/** An event time in one line: `exact 2022-04-20T11:28:04+02:00`, a range with both of its ends. */
export function inOneLine(time: EventTime): string {
  const until = time.until === undefined ? '' : ` – ${toIso(time.until)}`;
  return `${time.precision} ${toIso(time.at)}${until}`;
}

/** Reads a time at `now`, an ISO 8601 text. */
export function read(text: string, now = NOW, zone = OSLO): string {
  return inOneLine(readTime(text, { now: Date.parse(now), zone }));
}

/** The failure of something that must fail on purpose. */
export function failureOf(work: () => unknown): RecorderError {
  try {
    work();
  } catch (error) {
    if (error instanceof RecorderError) return error;
    throw error;
  }
  return expect.unreachable('nothing was refused');
}
