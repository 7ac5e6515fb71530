import canonicalize from 'canonicalize';
import { RecorderError } from '../failure.ts';

/**
 * The one JSON text of a value: keys sorted, no spaces, numbers as ECMAScript writes them (RFC 8785). Keys
 * whose value is undefined are left out.
 * @throws RecorderError bad-input for what JSON cannot say: lone surrogates, NaN, infinities, cycles.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw notJson(cause);
  }
  if (text === undefined) throw notJson(undefined);
  return text;
}

function notJson(cause: unknown): RecorderError {
  return new RecorderError(
    'bad-input',
    'The record cannot hold this value: it has broken characters or numbers that are not numbers.',
    'Paste the text again as plain text.',
    { cause },
  );
}
