import type { Failure, RecorderClient } from '../../src/recorder/contract.ts';

/** Null while the recorder answers; else what keeps it from answering. */
export type Trouble = Failure | null;

/**
 * A recorder that may be out of reach. In the desktop it never is: the recorder and the window are one
 * program, so `watch` is optional.
 */
export interface ScreenClient extends RecorderClient {
  /** Told each time the connection is lost or made; after it is made, what was read before may be old. */
  watch?(listener: (trouble: Trouble) => void): () => void;
}
