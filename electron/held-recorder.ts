import type { RecorderClient } from '../src/recorder/contract.ts';
import type { Recorder } from '../src/recorder/recorder.ts';

/** A recorder that is still being opened: what is asked of it meanwhile waits, and nothing of it is lost. */
export function heldRecorder(opening: Promise<Recorder>): RecorderClient & Pick<Recorder, 'close'> {
  return {
    call: async (name, input) => (await opening).call(name, input),
    subscribe(listener) {
      let stop: (() => void) | null = null;
      let wanted = true;
      opening.then(
        (recorder) => {
          if (wanted) stop = recorder.subscribe(listener);
        },
        // Whoever opens it says why it cannot be opened.
        () => undefined,
      );
      return () => {
        wanted = false;
        stop?.();
      };
    },
    close: async () => (await opening).close(),
  };
}
