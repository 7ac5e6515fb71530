import { useMemo } from 'react';
import { useStore } from 'zustand';
import { situationOf } from '../../src/incident/situation.ts';
import type { EventView, IncidentDetail } from '../../src/incident/views.ts';
import { STATUS_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { Decisions, Escalations, Hypotheses, Promises } from './blocks.tsx';
import './hand-over-page.css';
import { ActionItems, Milestones, Roles } from './facts-blocks.tsx';
import { Page } from './page.tsx';
import { PageButton } from './page-button.tsx';

/** What the next scribe has to know, on one page. */
export function HandOverPage({ incident }: { readonly incident: string }) {
  const { detail: details } = useScreen();
  const detail = useStore(details.store, (state) => state.detail);
  if (detail === null || detail.incident.id !== incident) return null;
  return <HandOver detail={detail} />;
}

function HandOver({ detail }: { readonly detail: IncidentDetail }) {
  const screen = useScreen();
  const events = useStore(screen.log.store, (state) => state.events);
  const { incident, milestones, actions } = detail;
  const situation = useMemo(() => situationOf(incident, events, milestones), [incident, events, milestones]);
  const last = lastLogged(events);
  const facts = [
    incident.severity,
    STATUS_WORDS[incident.status],
    last === null ? 'nothing is logged yet' : `last number #${last.label}, by ${last.author}`,
  ];
  return (
    <Page
      title="Hand-over"
      facts={facts.filter((fact) => fact !== null).join(' · ')}
      actions={
        <>
          <PageButton command="hand-over-copy">Copy for a chat</PageButton>
          <PageButton command="hand-over-accept">Accept, as the next scribe</PageButton>
          <PageButton command="go-composer">Back</PageButton>
        </>
      }
    >
      <div className="hand-over">
        <div>
          <Promises situation={situation} />
          <Hypotheses situation={situation} />
          <Decisions situation={situation} />
          <Escalations events={events} />
        </div>
        <div>
          <Milestones milestones={milestones} openStates={situation.openStates} />
          <Roles roles={incident.roles} />
          <ActionItems actions={actions} />
        </div>
      </div>
    </Page>
  );
}

/** The last number was given to the event that was committed last; it may be struck since. */
function lastLogged(events: readonly EventView[]): EventView | null {
  return events.reduce<EventView | null>(
    (last, event) => (last === null || event.committedAt.ms >= last.committedAt.ms ? event : last),
    null,
  );
}
