import type { ReactNode } from 'react';
import type { HypothesisLife, Situation } from '../../src/incident/situation.ts';
import type { EventView } from '../../src/incident/views.ts';
import { duration } from '../../src/time/format.ts';
import { timeText } from '../look/time-text.ts';
import { HYPOTHESIS_WORDS } from '../look/words.ts';
import { Due } from './due.tsx';
import { LineRow } from './line-row.tsx';

/** A part of the page. One that is empty says so: nothing open is news, too. */
export function Block({
  title,
  none,
  children,
}: {
  title: string;
  none: string;
  children: readonly ReactNode[];
}) {
  return (
    <section className="block">
      <h3>
        {title}
        {children.length > 0 && <span className="count">{children.length}</span>}
      </h3>
      {children.length === 0 ? <p className="hint">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

export function Promises({ situation: { promises, nextUpdate } }: { readonly situation: Situation }) {
  const rows = promises.map((event) => (
    <LineRow key={event.id} event={event}>
      {event.promise !== null && <Due due={event.promise.due} />}
    </LineRow>
  ));
  if (nextUpdate !== null) {
    rows.unshift(
      <li key="update" className="line-row">
        <span className="line-ref is-faint">—</span>
        <span className="line-row-words is-wide">
          <span>Stakeholders are to be told again</span>
          <Due due={nextUpdate} />
        </span>
      </li>,
    );
  }
  return (
    <Block title="Promised" none="Nothing is promised.">
      {rows}
    </Block>
  );
}

export function Hypotheses({ situation: { hypotheses } }: { readonly situation: Situation }) {
  const open = hypotheses.filter(({ event }) => event.hypothesis === 'open');
  const settled = hypotheses.filter(({ event }) => event.hypothesis !== 'open');
  return (
    <>
      <Block title="Open hypotheses" none="None is open.">
        {open.map(({ event }) => (
          <LineRow key={event.id} event={event}>
            {event.testedAt !== null && (
              <span className="hint">
                being tested since {timeText({ precision: 'minute', at: event.testedAt })}
              </span>
            )}
          </LineRow>
        ))}
      </Block>
      {settled.length > 0 && (
        <Block title="Settled hypotheses" none="">
          {settled.map((life) => (
            <LineRow key={life.event.id} event={life.event}>
              <span className="hint">{settledText(life)}</span>
            </LineRow>
          ))}
        </Block>
      )}
    </>
  );
}

function settledText({ event, spent }: HypothesisLife): string {
  const state = HYPOTHESIS_WORDS[event.hypothesis ?? 'open'];
  return spent === null ? state : `${state} after ${duration(spent)}`;
}

export function Decisions({ situation: { decisions } }: { readonly situation: Situation }) {
  return (
    <Block title="Decided" none="Nothing has been decided.">
      {decisions.map((event) => (
        <LineRow key={event.id} event={event}>
          <DecisionDetails event={event} />
        </LineRow>
      ))}
    </Block>
  );
}

function DecisionDetails({ event: { decision } }: { readonly event: EventView }) {
  if (decision === null) return null;
  const { by, why, refused, reviewAt } = decision;
  const said = [
    by !== null && `by ${by}`,
    why !== null && `because ${why}`,
    refused !== null && `refused: ${refused}`,
  ].filter((part) => part !== false);
  return (
    <>
      {said.length > 0 && (
        <span className="hint" dir="auto">
          {said.join(' · ')}
        </span>
      )}
      {reviewAt !== null && <Due due={reviewAt} word="look again" />}
    </>
  );
}

/** The last of each: who was called, and what stakeholders know. */
export function Escalations({ events }: { readonly events: readonly EventView[] }) {
  const last = (wanted: EventView['kind']): EventView | undefined =>
    events.findLast(({ kind, struck }) => kind === wanted && struck === null);
  const shown = [last('escalation'), last('update')].filter((event) => event !== undefined);
  return (
    <Block title="Last called, last told" none="Nobody was called, and stakeholders were not told yet.">
      {shown.map((event) => (
        <LineRow key={event.id} event={event} />
      ))}
    </Block>
  );
}
