import { useRef } from 'react';
import { useStore } from 'zustand';
import type { IncidentHeader } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { useScreen } from '../shell/use-screen.ts';
import './course.css';
import { CoursePicture } from './course-picture.tsx';
import { useWidth } from './use-width.ts';

const WIDTHS = { least: 200, most: 4_000 } as const;

/** The picture of the outage: its phases, its milestones and how much was written when. */
export function Course({ incident }: { readonly incident: IncidentHeader }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <section className="review-section" aria-labelledby="review-course">
      <h2 id="review-course">Course</h2>
      <div ref={box} className="course">
        {width !== null && <CourseOf incident={incident} width={width} />}
      </div>
    </section>
  );
}

function CourseOf({ incident, width }: { readonly incident: IncidentHeader; readonly width: number }) {
  const screen = useScreen();
  const events = useStore(screen.log.store, (state) => state.events);
  const asked = Math.min(WIDTHS.most, Math.max(WIDTHS.least, width));
  const { value, failure } = useAnswer(
    'incident.picture',
    { incident: incident.id, width: asked },
    incident.position,
  );
  if (failure !== null) return <FailureLine>{failureLine(failure)}</FailureLine>;
  if (value === null) return <p className="hint">The picture is being drawn.</p>;
  return <CoursePicture picture={value} events={events} />;
}
