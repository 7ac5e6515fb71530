import type { EventView } from '../../src/incident/views.ts';
import { clockTime, duration } from '../../src/time/format.ts';
import { HYPOTHESIS_WORDS } from '../look/words.ts';
import { PromiseTag } from '../promises/promise-tag.tsx';

/** What is to be known of a line beside its words, in a word each. */
export function LineTags({ event }: { readonly event: EventView }) {
  const { struck, late, lateReason, revisions } = event;
  return (
    <>
      {struck !== null && <span className="line-tag">struck: {struck.reason}</span>}
      {struck === null && <HypothesisTag event={event} />}
      {struck === null && event.promise !== null && <PromiseTag promise={event.promise} />}
      {late && <span className="line-tag">late entry{lateReason === null ? '' : `: ${lateReason}`}</span>}
      {revisions > 0 && struck === null && <span className="line-tag is-faint">corrected</span>}
    </>
  );
}

/** How a hypothesis stands: since when it is tested, and how long it took until it was settled. */
function HypothesisTag({ event }: { readonly event: EventView }) {
  const { hypothesis, testedAt, settledAt, time } = event;
  if (hypothesis === null) return null;
  const isSettled = hypothesis !== 'open' && settledAt !== null;
  return (
    <span className="line-tag" data-hypothesis={hypothesis}>
      <span>{HYPOTHESIS_WORDS[hypothesis]}</span>
      {isSettled && ` after ${duration(Math.max(0, settledAt.ms - time.at.ms))}`}
      {hypothesis === 'open' && testedAt !== null && `, tested since ${clockTime(testedAt, 'minute')}`}
    </span>
  );
}
