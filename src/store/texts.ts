import { RecorderError } from '../failure.ts';

/**
 * SQLite's texts would lose a broken character, and with it the hash of the change that has it.
 * @throws RecorderError bad-input
 */
export function refuseBrokenTexts(texts: readonly string[]): void {
  const broken = texts.find((text) => !text.isWellFormed());
  if (broken === undefined) return;
  throw new RecorderError(
    'bad-input',
    `"${broken.slice(0, 60).toWellFormed()}" has broken characters and cannot be recorded.`,
    'Write it again without them.',
  );
}
