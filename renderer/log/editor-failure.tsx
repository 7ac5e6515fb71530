import type { EventView } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { Difference } from './difference.tsx';

interface EditorFailureProps {
  readonly failure: Failure;
  readonly event: EventView;
  /** What the person wants it to say. */
  readonly text: string;
}

/** Why a correction was refused. If somebody else was quicker, both texts are shown; Enter saves this one over theirs. */
export function EditorFailure({ failure, event, text }: EditorFailureProps) {
  if (failure.code !== 'conflict') return <FailureLine>{failureLine(failure)}</FailureLine>;
  return (
    <div className="editor-conflict">
      <FailureLine>
        Somebody changed this line while you wrote. Enter saves yours over it; both are kept.
      </FailureLine>
      <p>
        <span className="editor-field-name">Theirs</span> <bdi>{event.text}</bdi>
      </p>
      <p>
        <span className="editor-field-name">Yours</span> <Difference before={event.text} after={text} />
      </p>
    </div>
  );
}
