import { RecorderError } from '../../../src/failure.ts';
import type { OperationName } from '../../../src/recorder/contract.ts';
import type { Recorder } from '../../../src/recorder/recorder.ts';

export interface HeldAnswer {
  /** The first call has come in. */
  readonly asked: Promise<void>;
  release(): void;
}

/** Holds up what the recorder does for this operation, whatever shell carries it, until the test lets it go on. */
export function holdAnswers(recorder: Recorder, operation: OperationName): HeldAnswer {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const call = recorder.call.bind(recorder);
  const holding: Recorder['call'] = async (name, input) => {
    if (name === operation) {
      asked.resolve();
      await held.promise;
    }
    return call(name, input);
  };
  Object.assign(recorder, { call: holding });
  return { asked: asked.promise, release: held.resolve };
}

/** Has the recorder refuse the next call of this operation. */
export function refuseNext(recorder: Recorder, operation: OperationName): void {
  const call = recorder.call.bind(recorder);
  let refused = false;
  const refusing: Recorder['call'] = async (name, input) => {
    if (name !== operation || refused) return call(name, input);
    refused = true;
    throw new RecorderError('disk-full', 'The disk is full.', 'Make room and try again.');
  };
  Object.assign(recorder, { call: refusing });
}
