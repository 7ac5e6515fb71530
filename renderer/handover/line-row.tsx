import type { ReactNode } from 'react';
import type { EventView } from '../../src/incident/views.ts';
import { goToLine } from '../commands/go-to-line.ts';
import { shorten } from '../look/shorten.ts';
import { timeText } from '../look/time-text.ts';
import { kindWord } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';

/** The page is one page: of a long line its beginning will do, the number leads to the rest. */
const LONGEST = 300;

/** A line of the log as the page tells of it; its number leads there. */
export function LineRow({ event, children }: { readonly event: EventView; readonly children?: ReactNode }) {
  const screen = useScreen();
  const { id, label, time, text, kind, milestone } = event;
  return (
    <li className="line-row">
      <button
        type="button"
        className="line-ref as-link"
        aria-label={`Go to line ${label}`}
        onClick={() => goToLine(screen, id)}
      >
        #{label}
      </button>
      <span className="line-row-time">
        {timeText({ ...time, precision: time.precision === 'exact' ? 'minute' : time.precision })}
      </span>
      <span className="line-row-words">
        <span dir="auto">{text === '' ? kindWord(kind, milestone) : shorten(text, LONGEST)}</span>
        {children}
      </span>
    </li>
  );
}
