import { useRef } from 'react';
import { useStore } from 'zustand';
import type { SearchHit } from '../../src/incident/views.ts';
import { shortDate, timeText } from '../look/time-text.ts';
import { UNTITLED } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { arrowMove } from './arrow-move.ts';
import { excerptParts } from './excerpt.ts';
import { isFiltered } from './filters.ts';
import { followHit } from './follow-hit.ts';

/** What the search found. */
export function Hits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const filtered = useStore(useScreen().search.store, ({ filters }) => isFiltered(filters));
  if (hits.length === 0) {
    return (
      <p className="hint panel-hint" role="status">
        {filtered
          ? 'Nothing on record fits the words and the filters.'
          : 'Nothing on record has these words.'}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons in it.
    <div
      ref={scroller}
      className="panel-scroller"
      onKeyDown={(press) => {
        const to = arrowMove(press, hits.length);
        if (to !== null) scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus();
      }}
    >
      <p className="for-ears" role="status">
        {hits.length === 1 ? '1 place found' : `${hits.length} places found`}
      </p>
      {hits.map((hit, index) => (
        <HitButton key={`${hit.incident} ${hit.in} ${hit.where}`} hit={hit} index={index} />
      ))}
    </div>
  );
}

function HitButton({ hit, index }: { readonly hit: SearchHit; readonly index: number }) {
  const screen = useScreen();
  let offset = 0;
  return (
    <button
      type="button"
      className="hit-button"
      data-index={index}
      onClick={() => void followHit(screen, hit)}
    >
      <span className="hit-title" dir="auto">
        {hit.title || UNTITLED}
      </span>
      {hit.in !== 'title' && (
        <span className="hit-excerpt" dir="auto">
          {excerptParts(hit.excerpt).map((part) => {
            const key = offset;
            offset += part.text.length;
            return part.found ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
          })}
        </span>
      )}
      <span className="incident-facts">{placeText(hit)}</span>
    </button>
  );
}

function placeText({ in: place, where, time }: SearchHit): string {
  const parts = [
    place === 'event' ? `#${where}` : place === 'section' ? `section ${where}` : 'title',
    time === null || time.precision === 'unknown' ? '' : `${shortDate(time.at)} ${timeText(time)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
