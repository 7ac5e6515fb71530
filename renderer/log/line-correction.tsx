import type { EventView } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import type { Correction } from './corrections-store.ts';
import { Difference } from './difference.tsx';

interface LineCorrectionProps {
  readonly correction: Correction;
  readonly event: EventView;
}

/** Under a line whose correction was refused: why, what was typed, and the way back to it. Takes no focus. */
export function LineCorrection({ correction, event }: LineCorrectionProps) {
  const { corrections, lines } = useScreen();
  const { wish, failure } = correction;
  if (failure === null) return null;
  const doing = wish.what === 'amend' ? 'editing' : 'striking';
  const isConflict = failure.code === 'conflict';
  return (
    <div className="line-correction">
      <FailureLine>
        Not saved. {isConflict ? 'Somebody changed this line meanwhile.' : failureLine(failure)}
      </FailureLine>
      {wish.what === 'amend' && wish.draft.text !== event.text && (
        <p className="line-correction-text">
          <span className="is-faint">yours:</span> <Difference before={event.text} after={wish.draft.text} />
        </p>
      )}
      <button type="button" className="small-button" onClick={() => lines.go(event.id, doing)}>
        Open it again <CommandKeys command="correction-open" />
      </button>
      <button type="button" className="small-button" onClick={() => corrections.drop(event.id)}>
        Leave the line as it is
      </button>
    </div>
  );
}
