import { memo, useRef, useState } from 'react';
import type { EventView } from '../../src/incident/views.ts';
import { elapsed } from '../../src/time/format.ts';
import { KindMark } from '../look/kind-mark.tsx';
import { dateText, timeText } from '../look/time-text.ts';
import { HYPOTHESIS_WORDS } from '../look/words.ts';
import type { Doing } from './lines-store.ts';
import './line.css';
import { LineEditor } from './line-editor.tsx';
import { LineText } from './line-text.tsx';
import { spokenLines } from './spoken-line.ts';
import { StrikeField } from './strike-field.tsx';
import { useTakeFocus } from './use-take-focus.ts';

/** A pasted log is shown by its beginning: a megabyte of text would hold up the screen. In characters. */
const LONGEST = 4_000;
const SHORT = 1_000;

interface LineProps {
  readonly event: EventView;
  readonly startsDay: boolean;
  /** Where the running clock starts, UTC milliseconds. */
  readonly startedAt: number;
  /** What is being done to it; null while it is not the selected line. */
  readonly doing: Doing | null;
  /** Whether Tab comes to it. */
  readonly tabbable: boolean;
  readonly wantsFocus: boolean;
  /** Came while the log was open. */
  readonly arrived: boolean;
}

/** One line of the log; if it is the first of its day, under that day's date. */
export const Line = memo(function Line({ event, startsDay, startedAt, ...props }: LineProps) {
  const { doing, tabbable, wantsFocus, arrived } = props;
  const article = useRef<HTMLElement>(null);
  useTakeFocus(article, wantsFocus && doing === 'reading');
  return (
    <>
      {startsDay && <h2 className="day">{dateText(event.time.at)}</h2>}
      <article
        ref={article}
        className="line"
        data-id={event.id}
        data-selected={doing !== null || undefined}
        data-struck={event.struck !== null || undefined}
        data-milestone={event.milestone !== null || undefined}
        data-arrived={arrived || undefined}
        tabIndex={tabbable ? 0 : -1}
        aria-label={spokenLines([event])}
      >
        <span className="line-number">#{event.label}</span>
        {doing === 'editing' ? (
          <LineEditor event={event} />
        ) : (
          <>
            <time className="line-time">{timeText(event.time)}</time>
            <span className="line-elapsed">
              {event.time.precision === 'unknown' ? '' : elapsed(event.time.at.ms - startedAt)}
            </span>
            <KindMark kind={event.kind} milestone={event.milestone} />
            <LineBody event={event} />
          </>
        )}
        {doing === 'striking' && <StrikeField event={event} />}
      </article>
    </>
  );
});

function LineBody({ event }: { readonly event: EventView }) {
  const { text, struck, hypothesis, late, lateReason, revisions } = event;
  const [whole, setWhole] = useState(false);
  const cut = text.length > LONGEST && !whole;
  const words = <LineText text={cut ? text.slice(0, SHORT) : text} />;
  return (
    <div className="line-body">
      {struck === null ? <span className="line-words">{words}</span> : <s className="line-words">{words}</s>}
      {cut && (
        <button type="button" className="small-button line-more" onClick={() => setWhole(true)}>
          Show all {text.length.toLocaleString('en')} characters
        </button>
      )}
      {struck !== null && <span className="line-tag">struck: {struck.reason}</span>}
      {hypothesis !== null && struck === null && (
        <span className="line-tag" data-hypothesis={hypothesis}>
          {HYPOTHESIS_WORDS[hypothesis]}
        </span>
      )}
      {late && <span className="line-tag">late entry{lateReason === null ? '' : `: ${lateReason}`}</span>}
      {revisions > 0 && struck === null && <span className="line-tag is-faint">corrected</span>}
    </div>
  );
}
