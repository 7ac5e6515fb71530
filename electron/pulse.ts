import type { RecorderClient } from '../src/recorder/contract.ts';
import { dueText, followGlance, type Glance, runningTime } from '../src/recorder/glance.ts';
import type { Beat } from './bridge.ts';

const SECOND = 1000;
const UNTITLED = 'Untitled incident';
const IDLE: Beat = { title: 'No incident is running', incident: null, running: '', status: '', due: null };

/** One second of the clock in sight, and what it was made from. */
export interface Moment {
  readonly now: number;
  readonly beat: Beat;
  readonly glance: Glance | null;
}

export interface Pulse {
  /** As of the last second. */
  readonly moment: Moment;
  /** Told every second while an incident runs, and whenever something changes. */
  listen(listener: (moment: Moment) => void): void;
  /** Follows this incident as long as it runs; null: the one that was last touched. */
  choose(incident: string | null): void;
  stop(): void;
}

/** One timer for every clock outside the window. Nothing ticks while nothing runs. */
export function startPulse(client: RecorderClient, now: () => number): Pulse {
  let glance: Glance | null = null;
  let moment: Moment = { now: now(), beat: IDLE, glance };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(moment: Moment) => void>();

  const tick = (): void => {
    clearTimeout(timer);
    moment = momentOf(glance, now());
    if (glance !== null) timer = setTimeout(tick, SECOND - (moment.now % SECOND)).unref();
    for (const listener of listeners) listener(moment);
  };
  const follower = followGlance(client, (seen) => {
    glance = seen;
    tick();
  });
  return {
    get moment() {
      return moment;
    },
    listen(listener) {
      listeners.add(listener);
      listener(moment);
    },
    choose: follower.choose,
    stop() {
      clearTimeout(timer);
      follower.stop();
    },
  };
}

export function momentOf(glance: Glance | null, now: number): Moment {
  if (glance === null) return { now, beat: IDLE, glance };
  const [next] = glance.dues;
  const beat: Beat = {
    title: glance.title || UNTITLED,
    incident: glance.incident,
    running: runningTime(glance, now),
    status: glance.status,
    due: next === undefined ? null : { text: dueText(next, now), overdue: next.at <= now },
  };
  return { now, beat, glance };
}
