import { RecorderError } from '../failure.ts';
import { cleanText } from '../incident/clean-text.ts';
import { contract, type OperationName } from './contract.ts';
import type { CheckedInput } from './handler.ts';
import { inputProblem } from './input-problem.ts';

/** The longest text taken: as bytes of UTF-8. */
export const MOST_TEXT_BYTES = 16 * 1024 * 1024;

/** The one kind of input that is no text but bytes in Base64; its handler knows how much it takes. */
const BYTES = 'data';

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

/**
 * Checks an operation's input against its schema and cleans every text in it.
 *
 * @throws RecorderError `bad-input`, one sentence about the first problem; `too-large` for a text of more
 *   than 16 MB.
 */
export function checkInput<N extends OperationName>(name: N, input: unknown): CheckedInput<N> {
  const checked = contract[name].input.safeParse(input);
  if (!checked.success) throw inputProblem(name, checked.error.issues, input);
  return cleaned(checked.data) as CheckedInput<N>;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanedText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [cleanText(key), key === BYTES ? part : cleaned(part)]),
  );
}

function cleanedText(text: string): string {
  if (Buffer.byteLength(text) > MOST_TEXT_BYTES) {
    throw new RecorderError(
      'too-large',
      `This text of ${Math.ceil(text.length / 1024 / 1024)} million characters is too long for one entry.`,
      'Split it, or keep it in a file and log where the file is.',
    );
  }
  return cleanText(text);
}
