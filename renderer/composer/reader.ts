import type { ReadLine } from '../../src/recorder/contract.ts';

export interface Question {
  readonly incident: string | null;
  readonly line: string;
  readonly firstKeyAt: number | null;
}

const PAUSE_MS = 60;
/** A kind and a time stand at the beginning of a line; the rest of a pasted log need not go there and back. */
const MOST_CHARACTERS = 4_000;

/**
 * Asks what stands in a line, after a short pause. Only the answer to the newest question counts: others come too
 * late, and one that failed says nothing.
 */
export function lineReader(
  read: (question: Question) => Promise<ReadLine>,
  tell: (question: Question, reading: ReadLine) => void,
): { ask(question: Question): void; forget(): void } {
  let asked: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = async (): Promise<void> => {
    timer = null;
    const question = asked;
    if (question === null) return;
    try {
      const reading = await read({ ...question, line: question.line.slice(0, MOST_CHARACTERS) });
      if (asked === question) tell(question, reading);
    } catch {
      // Enter reads the line again and says what is wrong; until then the first keystroke's time stands.
    }
  };

  return {
    ask(question) {
      asked = question;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(send, PAUSE_MS);
    },
    forget() {
      asked = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
