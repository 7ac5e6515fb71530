import { useRef } from 'react';
import { useStore } from 'zustand';
import type { EventView, IncidentDetail, Metric, MilestoneView } from '../../src/incident/views.ts';
import { MILESTONES, type Milestone } from '../../src/incident/words.ts';
import { duration } from '../../src/time/format.ts';
import { Icon, KindGlyph } from '../look/icons.tsx';
import { timeText } from '../look/time-text.ts';
import { METRIC_WORDS, MILESTONE_WORDS } from '../look/words.ts';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import './side-panel.css';

/** How far the outage has come: milestones, how long it took, and what is open. */
export function SidePanel() {
  const screen = useScreen();
  const panel = useRef<HTMLElement>(null);
  const detail = useStore(screen.detail.store, (state) => state.detail);
  const open = useStore(screen.layout, (state) => state.sideOpen);
  useFocusPlace('side', () => {
    const first = panel.current?.querySelector('button') ?? panel.current;
    first?.focus();
    return first !== null;
  });
  return (
    <aside
      ref={panel}
      className="panel side-panel"
      data-open={open || undefined}
      aria-label="Milestones and metrics"
      tabIndex={-1}
    >
      {detail !== null && (
        <div className="panel-scroller">
          <Milestones reached={detail.milestones} />
          <Metrics metrics={detail.metrics} />
          <Open detail={detail} />
        </div>
      )}
    </aside>
  );
}

function Milestones({ reached }: { readonly reached: readonly MilestoneView[] }) {
  const by = new Map(reached.map((view) => [view.milestone, view]));
  return (
    <section>
      <h2>Milestones</h2>
      <ul className="side-list">
        {MILESTONES.map((milestone) => (
          <MilestoneRow key={milestone} milestone={milestone} view={by.get(milestone) ?? null} />
        ))}
      </ul>
    </section>
  );
}

function MilestoneRow({
  milestone,
  view,
}: {
  readonly milestone: Milestone;
  readonly view: MilestoneView | null;
}) {
  const screen = useScreen();
  return (
    <li className="side-row" data-reached={view !== null || undefined}>
      <Icon name={view === null ? 'ring' : 'check'} />
      <span>{MILESTONE_WORDS[milestone]}</span>
      {view === null ? (
        <span className="side-value is-faint">
          <span aria-hidden="true">—</span>
          <span className="for-ears">not reached</span>
        </span>
      ) : (
        <button
          type="button"
          className="side-value as-link"
          aria-label={`${timeText(view.time)}, go to line ${view.label}`}
          onClick={() => screen.lines.go(view.event)}
        >
          {timeText(view.time)}
        </button>
      )}
    </li>
  );
}

function Metrics({ metrics }: { readonly metrics: readonly Metric[] }) {
  return (
    <section>
      <h2>How long</h2>
      <dl className="side-list">
        {metrics.map(({ name, milliseconds, problem }) => (
          <div key={name} className="side-row is-metric">
            <dt>{METRIC_WORDS[name]}</dt>
            <dd className="side-value" title={problem ?? undefined}>
              {milliseconds !== null ? (
                duration(milliseconds)
              ) : (
                <span className="is-faint">
                  <span aria-hidden="true">—</span>
                  <span className="for-ears">{problem ?? 'not known'}</span>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const isOpen = ({ hypothesis, struck }: EventView): boolean => hypothesis === 'open' && struck === null;

function Open({ detail }: { readonly detail: IncidentDetail }) {
  const screen = useScreen();
  const events = useStore(screen.log.store, (state) => state.events);
  const hypotheses = events.filter(isOpen);
  const todo = detail.actions.filter(({ done }) => !done).length;
  return (
    <section>
      <h2>Open</h2>
      <ul className="side-list">
        <li className="side-row">
          <span>Hypotheses</span>
          <span className="side-value">{hypotheses.length}</span>
        </li>
        {hypotheses.map((event) => (
          <li key={event.id}>
            <button type="button" className="side-hypothesis" onClick={() => screen.lines.go(event.id)}>
              <KindGlyph kind="hypothesis" />
              <span>
                <span className="line-ref">#{event.label}</span> {event.text}
              </span>
            </button>
          </li>
        ))}
        <li className="side-row">
          <span>Action items</span>
          <button type="button" className="side-value as-link" onClick={() => screen.show('document')}>
            {todo === detail.actions.length ? todo : `${todo} of ${detail.actions.length}`}
          </button>
        </li>
      </ul>
    </section>
  );
}
