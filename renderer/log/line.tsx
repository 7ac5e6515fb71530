import { memo, useRef } from 'react';
import { useStore } from 'zustand';
import type { EventView } from '../../src/incident/views.ts';
import { elapsed } from '../../src/time/format.ts';
import { KindMark } from '../look/kind-mark.tsx';
import { dateText, timeText } from '../look/time-text.ts';
import { LinePictures } from '../pictures/line-pictures.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './line.css';
import { LineBody } from './line-body.tsx';
import { LineCorrection } from './line-correction.tsx';
import { LineEditor } from './line-editor.tsx';
import { LineHistory } from './line-history.tsx';
import type { Doing } from './lines-store.ts';
import { spokenLines } from './spoken-line.ts';
import { StrikeField } from './strike-field.tsx';
import { useTakeFocus } from './use-take-focus.ts';

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
  const { corrections } = useScreen();
  const correction = useStore(corrections.store, (state) => state.corrections.get(event.id));
  const article = useRef<HTMLElement>(null);
  useTakeFocus(article, wantsFocus && (doing === 'reading' || doing === 'history'));
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
            <LineBody event={event} correction={correction} />
            {correction?.failure != null && doing !== 'striking' && (
              <LineCorrection correction={correction} event={event} />
            )}
          </>
        )}
        {doing === 'striking' && <StrikeField event={event} />}
        {doing === 'history' && <LineHistory event={event} />}
        <LinePictures event={event.id} open={doing === 'picture'} />
      </article>
    </>
  );
});
