import { useRef } from 'react';
import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { Comparison } from './comparison.tsx';
import { Course } from './course.tsx';
import { Figures } from './figures.tsx';
import { HeadHistory } from './head-history.tsx';
import { Hints } from './hints.tsx';
import './review-view.css';
import { VerificationSection } from './verification-section.tsx';

/** What can be learned of the incident afterwards, and of all of them. */
export function ReviewView() {
  const screen = useScreen();
  const { detail, failure } = useStore(screen.detail.store);
  const view = useRef<HTMLElement>(null);
  useFocusPlace('review', () => {
    view.current?.focus();
    return view.current !== null;
  });
  if (detail === null) return failure && <FailureLine>{failureLine(failure)}</FailureLine>;
  const { incident, metrics } = detail;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys that scroll it.
    <section ref={view} className="review" tabIndex={0} aria-label="Review">
      <Figures metrics={metrics} />
      <Course incident={incident} />
      <div className="review-columns">
        <Hints incident={incident} />
        <div>
          <VerificationSection incident={incident} />
          <HeadHistory incident={incident} />
        </div>
      </div>
      <Comparison chosen={incident} />
    </section>
  );
}
