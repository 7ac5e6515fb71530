import type { EventView } from '../../src/incident/views.ts';
import { timeText } from '../look/time-text.ts';
import { kindWord } from '../look/words.ts';

const LONGEST = 200;
const MOST = 3;

/** Lines that arrived together, as a screen reader tells of them. Many are counted, not read out. */
export function spokenLines(events: readonly EventView[]): string {
  return events.length > MOST ? `${events.length} new lines` : events.map(spokenLine).join('. ');
}

function spokenLine({ label, time, kind, milestone, text }: EventView): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return [`Line ${label}`, timeText(time), kindWord(kind, milestone), short]
    .filter((part) => part !== '')
    .join(', ');
}
