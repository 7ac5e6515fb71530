import { useStore } from 'zustand';
import type { IncidentHeader } from '../../src/incident/views.ts';
import { clockTime } from '../../src/time/format.ts';
import { failureLine } from '../client/failure.ts';
import { offsetIn } from '../clock/zone-now.ts';
import { verifyRecord } from '../commands/verify.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { Icon } from '../look/icons.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { verificationText } from './verification-text.ts';

/** Whether the record is as it was written. */
export function VerificationSection({ incident }: { readonly incident: IncidentHeader }) {
  const screen = useScreen();
  const state = useStore(screen.verification.store);
  const mine = state.incident === incident.id;
  return (
    <section className="review-section" aria-labelledby="review-verification">
      <h2 id="review-verification">The record</h2>
      <button type="button" className="small-button with-key" onClick={() => void verifyRecord(screen)}>
        Verify it <CommandKeys command="verify" />
      </button>
      <div role="status">
        {mine && state.running && <p className="hint">Every change is being read and checked.</p>}
        {mine && state.findings !== null && state.at !== null && (
          <p className={state.findings.length === 0 ? 'all-well' : 'quiet-line is-failure'}>
            <Icon name={state.findings.length === 0 ? 'check' : 'warning'} />
            <span>
              {verificationText(state.findings.length)}{' '}
              <span className="hint">
                Read at {clockTime({ ms: state.at, offset: offsetIn(incident.zone, state.at) }, 'second')}.
              </span>
            </span>
          </p>
        )}
      </div>
      {mine && state.failure !== null && <FailureLine>{failureLine(state.failure)}</FailureLine>}
      {mine && state.findings !== null && (
        <ul className="hints">
          {state.findings.map(({ what, where, message }) => (
            <li key={`${what} ${where} ${message}`} className="hint-row">
              <span className="line-ref is-faint">{what}</span>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
