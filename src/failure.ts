export const ERROR_CODES = [
  'bad-input',
  'bad-time',
  'not-found',
  'ambiguous',
  'conflict',
  'exists',
  'refused',
  'read-only',
  'disk-full',
  'too-large',
  'damaged',
  'newer',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Every failure, as it crosses a boundary: what is wrong, and what to do, a sentence each. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** The one error that the core throws on purpose. Anything else that is thrown is a defect. */
export class RecorderError extends Error implements Failure {
  override readonly name = 'RecorderError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
