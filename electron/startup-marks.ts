import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecorderClient } from '../src/recorder/contract.ts';

export const MARKS = ['app-ready', 'window-shown', 'composer-focused', 'first-commit'] as const;
type Mark = (typeof MARKS)[number];

/** How many starts are kept. */
const MOST = 50;
/** What makes an event. */
const COMMITS = new Set(['line.log', 'event.log']);

export interface StartupMarks {
  /** The first time of each counts. */
  note(mark: Mark): void;
  /** Keeps this start in the log. A log that cannot be written is no reason to bother anybody. */
  keep(): void;
}

/**
 * How long it took until the first line was safe: one line of JSON a start in `startup.jsonl`, in milliseconds since the
 * process began.
 */
export function startupMarks(folder: string, sinceStart: () => number): StartupMarks {
  const marks: Partial<Record<Mark, number>> = {};
  const file = join(folder, 'startup.jsonl');
  let kept = false;
  return {
    note(mark) {
      marks[mark] ??= Math.round(sinceStart());
      if (mark === 'first-commit') this.keep();
    },
    keep() {
      if (kept) return;
      kept = true;
      try {
        const lines = [...linesOf(file), JSON.stringify(marks)].slice(-MOST);
        writeFileSync(file, `${lines.join('\n')}\n`);
      } catch {
        // A full disk is told where it matters, by the record.
      }
    },
  };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}

/** The same recorder, that notes its first commit. */
export function noteCommits(client: RecorderClient, marks: StartupMarks): RecorderClient {
  return {
    subscribe: client.subscribe,
    async call(name, input) {
      const result = await client.call(name, input);
      if (COMMITS.has(name)) marks.note('first-commit');
      return result;
    },
  };
}
