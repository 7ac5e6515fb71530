import type { Failure } from '../failure.ts';
import type { OperationName, RecorderClient } from './contract.ts';
import { asFailure } from './failures.ts';

/** What crosses a boundary in place of a returned value or a thrown error. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Calls an operation on behalf of a transport. Name and input come from outside as they are: the recorder
 * refuses an unknown name and checks every input against the contract. Never throws.
 */
export async function dispatch(recorder: RecorderClient, name: string, input: unknown): Promise<Answer> {
  try {
    return { ok: true, value: await recorder.call(name as OperationName, input as never) };
  } catch (error) {
    return { ok: false, failure: asFailure(error) };
  }
}
