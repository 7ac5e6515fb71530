import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { lead } from '../commands/record.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { PromiseChip } from '../promises/promise-chip.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './composer-bar.css';
import { ComposerField } from './composer-field.tsx';
import { lineOf } from './composer-store.ts';
import { LEADS } from './lead.ts';
import { Stamp } from './stamp.tsx';

const LEAD_WORDS = ['−30 s', '−1 min', '−5 min'] as const;

/** Where every line begins. */
export function ComposerBar() {
  const screen = useScreen();
  const line = useStore(screen.composer.store, lineOf);
  return (
    <footer className="composer-bar">
      <Stamp line={line} />
      <div className="composer-middle">
        <ComposerField line={line} />
        {line.reading?.promise != null && (
          <PromiseChip dueText={line.reading.promise.dueText} taken={line.timer} />
        )}
        {line.reading?.late === true && <LateReason reason={line.reason} />}
        {line.failure !== null && <FailureLine>{failureLine(line.failure)}</FailureLine>}
        {line.failure === null && line.reading?.problem != null && (
          <p className="quiet-line" role="status">
            {line.reading.problem} It is logged as it stands.
          </p>
        )}
      </div>
      <div className="composer-leads">
        {LEADS.map((seconds, i) => (
          <button key={seconds} type="button" className="small-button" onClick={() => lead(screen, seconds)}>
            {LEAD_WORDS[i]}
            <span className="for-ears"> earlier</span>
          </button>
        ))}
      </div>
    </footer>
  );
}

/** A late line may say why. It need not: Enter logs it from here or from the line. */
function LateReason({ reason }: { readonly reason: string }) {
  const { composer, focus } = useScreen();
  return (
    <input
      className="field late-reason"
      aria-label="Why the line is late"
      placeholder="A late entry: why? (optional, Tab)"
      value={reason}
      onChange={({ target }) => composer.giveReason(target.value)}
      onKeyDown={(press) => {
        if (press.key !== 'Enter' || press.nativeEvent.isComposing) return;
        press.preventDefault();
        void composer.send();
        focus.go('composer');
      }}
    />
  );
}
