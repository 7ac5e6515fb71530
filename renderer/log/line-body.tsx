import { useState } from 'react';
import type { EventView } from '../../src/incident/views.ts';
import type { Correction } from './corrections-store.ts';
import { DecisionFacts } from './decision-facts.tsx';
import { LineTags } from './line-tags.tsx';
import { LineText } from './line-text.tsx';

/** A pasted log is shown by its beginning: a megabyte of text would hold up the screen. In characters. */
const LONGEST = 4_000;
const SHORT = 1_000;

interface LineBodyProps {
  readonly event: EventView;
  readonly correction: Correction | undefined;
}

/** What a line says. A correction is shown from Enter on, as one that is being saved. */
export function LineBody({ event, correction }: LineBodyProps) {
  const saving = correction?.failure === null;
  const text = saving && correction.wish.what === 'amend' ? correction.wish.draft.text : event.text;
  const [whole, setWhole] = useState(false);
  const cut = text.length > LONGEST && !whole;
  const words = <LineText text={cut ? text.slice(0, SHORT) : text} />;
  return (
    <div className="line-body">
      {/* The words of a line have a direction of their own, whatever stands beside them. */}
      {event.struck === null ? (
        <bdi className="line-words">{words}</bdi>
      ) : (
        <s className="line-words" dir="auto">
          {words}
        </s>
      )}
      {cut && (
        <button type="button" className="small-button line-more" onClick={() => setWhole(true)}>
          Show all {text.length.toLocaleString('en')} characters
        </button>
      )}
      {saving && <span className="line-tag is-faint">saving</span>}
      <LineTags event={event} />
      {event.decision !== null && event.struck === null && <DecisionFacts decision={event.decision} />}
    </div>
  );
}
