import type { IncidentHeader } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { goToLine } from '../commands/go-to-line.ts';
import { Icon } from '../look/icons.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { useScreen } from '../shell/use-screen.ts';

/** What may be wrong or missing in the record; each leads to its line. */
export function Hints({ incident }: { readonly incident: IncidentHeader }) {
  const screen = useScreen();
  const { value, failure } = useAnswer('incident.lint', { incident: incident.id }, incident.position);
  return (
    <section className="review-section" aria-labelledby="review-hints">
      <h2 id="review-hints">
        Worth a look{value !== null && value.length > 0 && <span className="count">{value.length}</span>}
      </h2>
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      {value?.length === 0 && (
        <p className="all-well">
          <Icon name="check" /> Nothing in this record looks wrong or missing.
        </p>
      )}
      <ul className="hints">
        {value?.map(({ rule, event, message }) => (
          <li key={`${rule} ${event?.id} ${message}`} className="hint-row">
            {event === null ? (
              <span className="line-ref is-faint">—</span>
            ) : (
              <button
                type="button"
                className="line-ref as-link"
                aria-label={`Go to line ${event.label}`}
                onClick={() => goToLine(screen, event.id)}
              >
                #{event.label}
              </button>
            )}
            <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
