import { useEffect, useRef, useState } from 'react';
import type { Failure, InputOf, OperationName, ResultOf } from '../../src/recorder/contract.ts';
import { failureOf } from '../client/failure.ts';
import { useScreen } from './use-screen.ts';

export interface Answer<T> {
  /** The last answer; it stays while a newer one is on its way. */
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** While a scribe types, an answer that follows the record need not follow every line at once. */
const PAUSE_MS = 250;

/** What the recorder answers, asked again whenever the question or `since` changes; the newest question wins. */
export function useAnswer<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  since: unknown,
): Answer<ResultOf<N>> {
  const { client } = useScreen();
  const [answer, setAnswer] = useState<Answer<ResultOf<N>>>({ value: null, failure: null });
  const answered = useRef(false);
  const question = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` stands for all that was written.
  useEffect(() => {
    let old = false;
    const ask = async (): Promise<void> => {
      try {
        const value = await client.call(name, JSON.parse(question) as InputOf<N>);
        answered.current = true;
        if (!old) setAnswer({ value, failure: null });
      } catch (thrown) {
        if (!old) setAnswer(({ value }) => ({ value, failure: failureOf(thrown) }));
      }
    };
    const timer = setTimeout(() => void ask(), answered.current ? PAUSE_MS : 0);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [client, name, question, since]);
  return answer;
}
