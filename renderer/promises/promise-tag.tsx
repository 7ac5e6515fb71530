import type { PromiseView } from '../../src/incident/views.ts';
import { clockTime } from '../../src/time/format.ts';
import { promiseWords } from './promise-words.ts';

/** For when something was promised, and whether it was kept: by a word, not by colour. */
export function PromiseTag({ promise }: { readonly promise: PromiseView }) {
  const { metAt, due } = promise;
  const state = metAt === null ? 'open' : metAt.ms <= due.ms ? 'kept' : 'late';
  return (
    <span className="line-tag" data-promise={state}>
      {promiseWords(promise, (at) => clockTime(at, 'minute'))}
    </span>
  );
}
