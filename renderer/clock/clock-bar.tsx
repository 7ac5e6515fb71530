import { useStore } from 'zustand';
import type { IncidentHeader } from '../../src/incident/views.ts';
import { clockTime, stopwatch } from '../../src/time/format.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { Icon } from '../look/icons.tsx';
import { STATUS_WORDS } from '../look/words.ts';
import { NextDue } from '../promises/next-due.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './clock-bar.css';
import { HeaderField } from './header-field.tsx';
import { runningFor } from './running.ts';
import { offsetIn, zoneName } from './zone-now.ts';

/** The running clock, what it is that runs, and the time where it happens. */
export function ClockBar() {
  const screen = useScreen();
  const incident = useStore(screen.detail.store, ({ detail }) => detail?.incident ?? null);
  const isNew = useStore(screen.incidents.store, ({ chosen, ready }) => ready && chosen === null);
  const listOpen = useStore(screen.layout, (state) => state.listOpen);
  const sideOpen = useStore(screen.layout, (state) => state.sideOpen);
  const shown = useStore(screen.layout, ({ tab, page }) => page ?? tab);
  return (
    <header className="clock-bar">
      <button
        type="button"
        className="icon-button only-narrow"
        aria-label="Incidents"
        aria-expanded={listOpen}
        onClick={() => screen.layout.setState({ listOpen: !listOpen })}
      >
        <Icon name="list" />
      </button>
      <RunningClock incident={incident} />
      <div className="subject">
        {isNew && <NoIncident />}
        {incident !== null && <Subject incident={incident} />}
      </div>
      {incident !== null && <NextDue />}
      <LocalTime zone={incident?.zone ?? null} />
      <button
        type="button"
        className="icon-button palette-button"
        onClick={() => screen.layout.setState({ overlay: 'palette' })}
      >
        <span className="for-ears">Every command: </span>
        <CommandKeys command="palette" />
      </button>
      {shown === 'log' && (
        <button
          type="button"
          className="icon-button only-medium"
          aria-label="Milestones and metrics"
          aria-expanded={sideOpen}
          onClick={() => screen.layout.setState({ sideOpen: !sideOpen })}
        >
          <Icon name="side" />
        </button>
      )}
    </header>
  );
}

function RunningClock({ incident }: { readonly incident: IncidentHeader | null }) {
  const { clock } = useScreen();
  const now = useStore(clock.store, (state) => state.now);
  if (incident === null) return <Stopwatch state="idle" word="not started" figures={stopwatch(0)} />;
  const running = incident.endedAt === null;
  const figures = stopwatch(runningFor(incident, now));
  return (
    <Stopwatch state={running ? 'running' : 'ended'} word={running ? 'running' : 'ended'} figures={figures} />
  );
}

function Stopwatch({ state, word, figures }: { state: string; word: string; figures: string }) {
  return (
    <div className="stopwatch" data-state={state}>
      <span className="stopwatch-sign" title={word} />
      {/* A timer is not read out every second; it is there to be asked for. */}
      <span role="timer" aria-live="off" className="stopwatch-figures">
        {figures}
      </span>
      <span className="for-ears">{word}</span>
    </div>
  );
}

function NoIncident() {
  return (
    <>
      <h1 className="subject-title is-faint">New incident</h1>
      <p className="subject-facts">The clock starts with the first line.</p>
    </>
  );
}

function Subject({ incident }: { readonly incident: IncidentHeader }) {
  const { id, title, severity, status, endedAt } = incident;
  return (
    <>
      <h1 className="subject-title">
        <HeaderField key={id} field="title" label="Title" value={title} empty="Name this incident" />
      </h1>
      <p className="subject-facts">
        <HeaderField key={id} field="severity" label="Severity" value={severity ?? ''} empty="no severity" />
        <span aria-hidden="true">·</span>
        <span>{STATUS_WORDS[status]}</span>
        {endedAt !== null && status !== 'resolved' && <span>· clock stopped</span>}
      </p>
    </>
  );
}

function LocalTime({ zone }: { readonly zone: string | null }) {
  const { clock } = useScreen();
  const now = useStore(clock.store, (state) => state.now);
  const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="local-time">
      <time className="local-time-figures">
        {clockTime({ ms: now, offset: offsetIn(here, now) }, 'second')}
      </time>
      <span className="local-time-zone" title={here}>
        {zoneName(here, now)}
      </span>
    </div>
  );
}
