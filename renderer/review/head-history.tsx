import type { IncidentHeader } from '../../src/incident/views.ts';
import { clockTime } from '../../src/time/format.ts';
import { failureLine } from '../client/failure.ts';
import { offsetIn } from '../clock/zone-now.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { shortDate } from '../look/time-text.ts';
import { useAnswer } from '../shell/use-answer.ts';
import { type HeadStep, headSteps } from './head-steps.ts';

/** Who changed title, severity, roles and cadence, and when. */
export function HeadHistory({ incident }: { readonly incident: IncidentHeader }) {
  const { value, failure } = useAnswer('incident.history', { incident: incident.id }, incident.position);
  const steps = value === null ? [] : headSteps(value);
  return (
    <section className="review-section" aria-labelledby="review-head">
      <h2 id="review-head">Title, severity and roles</h2>
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      {value !== null && steps.length === 0 && <p className="hint">None of them has been set.</p>}
      <ol className="head-steps">
        {steps.map((step) => (
          <Step key={step.key} step={step} zone={incident.zone} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, zone }: { readonly step: HeadStep; readonly zone: string }) {
  const { at, author, what, from, to, reason } = step;
  const moment = { ms: at, offset: offsetIn(zone, at) };
  return (
    <li className="head-step">
      <span className="head-time">
        {shortDate(moment)} {clockTime(moment, 'minute')}
      </span>
      <span>
        <span className="head-what">{what}</span>{' '}
        {from !== null && (
          <>
            <del dir="auto">{from}</del> →{' '}
          </>
        )}
        {to === null ? <span className="is-faint">none</span> : <ins dir="auto">{to}</ins>}
        <span className="hint">
          {' '}
          by <bdi>{author}</bdi>
          {reason !== null && `, ${reason}`}
        </span>
      </span>
    </li>
  );
}
