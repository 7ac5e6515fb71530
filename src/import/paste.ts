import type { EventTime } from '../time/event-time.ts';
import { type PasteContext, pastedTime } from './paste-time.ts';
import type { FoundDate } from './times/found-time.ts';
import { readLead } from './times/lead.ts';
import { readSaid } from './transcript/said.ts';

/** A piece of a pasted text that is an event of its own. */
export interface PastedEvent {
  readonly text: string;
  /** Null if the text says none. */
  readonly time: EventTime | null;
}

/** More than anybody reads before it is logged. */
const MOST_EVENTS = 5_000;

interface Piece {
  readonly time: EventTime | null;
  readonly lines: string[];
}

/**
 * How a pasted text falls into events: one begins at each line that says a time, and a line that says none belongs to the
 * one before. What stands before the first time has none. A time without a date is on the date that a line of its own
 * gave last, else the latest that is not after now; one without a zone is meant in `zone`. Without any time in it, the
 * whole text is one event. An empty text is none.
 */
export function readPaste(text: string, context: PasteContext): PastedEvent[] {
  const pieces: Piece[] = [];
  let date: FoundDate | null = null;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const dateLine = dateAlone(line);
    if (dateLine) {
      date = dateLine;
      continue;
    }
    const begun = pieces.length < MOST_EVENTS ? readPiece(line.trim(), date, context) : null;
    if (begun) pieces.push(begun);
    else if (pieces.length > 0) pieces.at(-1)?.lines.push(line);
    else pieces.push({ time: null, lines: [line] });
  }
  return pieces
    .map(({ time, lines }) => ({ time, text: joined(lines) }))
    .filter((piece) => piece.text !== '');
}

function readPiece(line: string, date: FoundDate | null, context: PasteContext): Piece | null {
  const said = readSaid(line);
  if (!said) return null;
  const { time: found } = said;
  const time = pastedTime(found.date || found.day ? found : { ...found, date }, context);
  if (!time) return null;
  return { time, lines: [said.who === null ? said.text : `${said.who}: ${said.text}`] };
}

/** The line that chat programs put between two days. */
function dateAlone(line: string): FoundDate | null {
  const lead = /\d/.test(line) ? readLead(line.replace(/^[-–—=* ]+|[-–—=* ]+$/g, '')) : null;
  return lead?.rest === '' && lead.time.clock === null ? lead.time.date : null;
}

/** The words of a head stand in the lines below it. */
function joined([first = '', ...rest]: readonly string[]): string {
  const below = rest.join('\n').trim();
  const joint = first.endsWith(': ') ? '' : '\n';
  return below === '' ? first.replace(/:\s*$/, '').trim() : `${first}${joint}${below}`.trim();
}
