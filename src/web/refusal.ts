import { type ErrorCode, RecorderError } from '../failure.ts';

/** Why a request goes no further: a failure like any other, with the HTTP status that says the same. */
export class Refusal extends RecorderError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, hint: string, headers = {}) {
    super(codeOf(status), message, hint);
    this.status = status;
    this.headers = headers;
  }
}

function codeOf(status: number): ErrorCode {
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  return status === 400 || status === 415 ? 'bad-input' : 'refused';
}
