import type { Failure } from '../../src/recorder/contract.ts';

/** What a person is told when nothing answers: the screen's own failure, beside those of the recorder. */
export const GONE: Failure = {
  code: 'internal',
  message: 'The recorder does not answer.',
  hint: 'What you typed stays here; start the recorder again and repeat.',
};

/** A failure on its way through promises: an Error that carries the recorder's words. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.failure = failure;
  }
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message, hint } = value as Record<string, unknown>;
  return typeof code === 'string' && typeof message === 'string' && typeof hint === 'string';
}

/** The recorder's words out of whatever was thrown; a shell may throw the failure itself or wrap it. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CallFailed) return thrown.failure;
  if (isFailure(thrown)) return { code: thrown.code, message: thrown.message, hint: thrown.hint };
  const said = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/, '');
  return {
    code: 'internal',
    message: `Something went wrong: ${said}.`,
    hint: 'Nothing was lost; try again.',
  };
}

/** A failure as the one quiet line that the screen shows. */
export function failureLine(failure: Failure): string {
  return `${failure.message} ${failure.hint}`.trim();
}
