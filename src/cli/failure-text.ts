import type { Failure } from '../failure.ts';

/** A failure as one sentence: what is wrong, and what to do. */
export function failureText({ message, hint }: Failure): string {
  if (hint === '') return message;
  const wrong = message.replace(/\.$/, '');
  return `${wrong}: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
}
