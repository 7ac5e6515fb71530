import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react';
import type { EventView } from '../../src/incident/views.ts';
import type { TimelinePicture } from '../../src/recorder/contract.ts';
import { goToLine } from '../commands/go-to-line.ts';
import { Keys } from '../look/keys.tsx';
import { KindMark } from '../look/kind-mark.tsx';
import { shorten } from '../look/shorten.ts';
import { shortDate, timeText } from '../look/time-text.ts';
import { kindWord } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { CourseDrawing } from './course-drawing.tsx';
import { placesOf } from './places.ts';
import { nearest, stepTo } from './steps.ts';

/** Of a long text its beginning will do; Enter leads to the rest. */
const LONGEST = 200;

interface CoursePictureProps {
  readonly picture: TimelinePicture;
  readonly events: readonly EventView[];
}

/**
 * The picture as one thing to move along, as a slider is: the arrows and the pointer reach every event in it, and
 * Enter or a click leads to the event's line.
 */
export function CoursePicture({ picture, events }: CoursePictureProps) {
  const screen = useScreen();
  const words = useId();
  const [at, setAt] = useState<number | null>(null);
  const places = useMemo(() => placesOf(picture, events), [picture, events]);
  const last = places.length - 1;
  const now = Math.min(at ?? 0, last);
  const place = places[now];

  const go = (): void => {
    if (place !== undefined) goToLine(screen, place.event.id);
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    const to = stepTo(press.key, now, places.length);
    if (press.key === 'Enter') go();
    else if (to !== null) setAt(to);
    else return;
    press.preventDefault();
  };
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    setAt(nearest(places, ((clientX - box.left) / box.width) * picture.width));
  };

  return (
    <>
      {place === undefined ? (
        <div role="img" aria-label="The course of the outage: nothing is logged yet">
          <CourseDrawing picture={picture} cursor={null} />
        </div>
      ) : (
        <div
          role="slider"
          tabIndex={0}
          className="course-slider"
          aria-label="Course of the outage, event by event"
          aria-describedby={words}
          aria-valuemin={1}
          aria-valuemax={places.length}
          aria-valuenow={now + 1}
          aria-valuetext={spoken(place.event)}
          onKeyDown={onKeyDown}
          onFocus={() => setAt(now)}
          onPointerMove={follow}
          onClick={go}
        >
          <CourseDrawing picture={picture} cursor={at === null ? null : place.x} />
        </div>
      )}
      <p className="course-reading" aria-hidden="true">
        {at === null || place === undefined ? (
          <span className="hint">
            Move along the picture with ← and →, or with the pointer, to read what happened.
          </span>
        ) : (
          <Reading event={place.event} />
        )}
      </p>
      <details className="in-words">
        <summary>The same in words</summary>
        <p id={words}>{picture.description}</p>
      </details>
    </>
  );
}

function Reading({ event }: { readonly event: EventView }) {
  const { label, time, kind, milestone, text } = event;
  return (
    <>
      <span className="line-ref">#{label}</span>
      <span className="reading-time">
        {time.precision === 'unknown' ? 'time unknown' : `${shortDate(time.at)} ${timeText(time)}`}
      </span>
      <KindMark kind={kind} milestone={milestone} />
      <span className="reading-text" dir="auto">
        {shorten(text, LONGEST)}
      </span>
      <Keys keys="Enter" />
    </>
  );
}

function spoken({ label, time, kind, milestone, text }: EventView): string {
  return [`#${label}`, timeText(time), kindWord(kind, milestone), shorten(text, LONGEST)]
    .filter((part) => part !== '')
    .join(', ');
}
