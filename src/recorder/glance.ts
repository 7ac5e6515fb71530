import { situationOf } from '../incident/situation.ts';
import type { EventView, IncidentDetail } from '../incident/views.ts';
import { MILESTONES, type Milestone, type Status } from '../incident/words.ts';
import { duration, stopwatch } from '../time/format.ts';
import type { RecorderClient } from './contract.ts';

/** What can be seen of a running incident without opening it: in a tray, a title, a small window. */
export interface Glance {
  readonly incident: string;
  readonly title: string;
  readonly status: Status;
  /** UTC milliseconds, corrected for what the computer's clock was moved since: now less this has passed. */
  readonly runsSince: number;
  /** What is promised and not met yet, the next one first. */
  readonly dues: readonly Due[];
  /** The milestone that usually comes next; null after the last one. */
  readonly nextMilestone: Milestone | null;
}

export interface Due {
  /** The same as long as the same is due at the same moment. */
  readonly key: string;
  readonly what: 'promise' | 'update';
  /** The line that promised it; empty for an update to stakeholders. */
  readonly text: string;
  /** UTC milliseconds. */
  readonly at: number;
}

/** The running clock as it is written everywhere. @param now UTC milliseconds */
export function runningTime({ runsSince }: Pick<Glance, 'runsSince'>, now: number): string {
  return stopwatch(now - runsSince);
}

/** What is due and how far away it is: `Update to stakeholders in 6 min`. @param now UTC milliseconds */
export function dueText({ what, text, at }: Due, now: number): string {
  const subject = what === 'update' ? 'Update to stakeholders' : text;
  const away = Math.abs(at - now);
  return at > now ? `${subject} in ${duration(away)}` : `${subject} was due ${duration(away)} ago`;
}

/** @param events in any order */
export function glanceAt(detail: IncidentDetail, events: readonly EventView[]): Glance {
  const { incident, milestones } = detail;
  const situation = situationOf(incident, events.toSorted(byTime), milestones);
  const promises = situation.promises.map((event): Due => {
    const at = event.promise?.due.ms ?? event.time.at.ms;
    return { key: `${event.id} ${at}`, what: 'promise', text: event.text, at };
  });
  const { nextUpdate } = situation;
  const updates: Due[] =
    nextUpdate === null
      ? []
      : [{ key: `${incident.id} ${nextUpdate.ms}`, what: 'update', text: '', at: nextUpdate.ms }];
  return {
    incident: incident.id,
    title: incident.title,
    status: incident.status,
    runsSince: incident.startedAt.ms + incident.clockShift,
    dues: [...promises, ...updates].sort((a, b) => a.at - b.at),
    nextMilestone: nextAfter(milestones.map(({ milestone }) => milestone)),
  };
}

function byTime(a: EventView, b: EventView): number {
  return a.time.at.ms - b.time.at.ms || a.number - b.number;
}

/** Detection usually comes first: when the impact began is found out later. */
function nextAfter(reached: readonly Milestone[]): Milestone | null {
  const furthest = Math.max(...reached.map((milestone) => MILESTONES.indexOf(milestone)), 0);
  return MILESTONES[furthest + 1] ?? null;
}

/** How long changes are gathered before the record is read again. Milliseconds. */
const GATHER = 200;

export interface GlanceFollower {
  /** Looks at this incident as long as it runs; null: at the open one that was last touched. */
  choose(incident: string | null): void;
  stop(): void;
}

/**
 * Tells how a running incident looks from afar: at once, and whenever something was written. Tells null if none
 * runs. If the record cannot be read just now, what was told last still stands, and the next change looks again.
 */
export function followGlance(client: RecorderClient, tell: (glance: Glance | null) => void): GlanceFollower {
  let chosen: string | null = null;
  let known: { incident: string; position: number; events: Map<string, EventView> } | null = null;
  let stopped = false;
  let looking = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const running = async (): Promise<string | null> => {
    if (chosen !== null) {
      const { incident } = await client.call('incident.get', { incident: chosen });
      if (incident.endedAt === null) return incident.id;
    }
    return (await client.call('incident.current', {}))?.id ?? null;
  };
  const look = async (): Promise<Glance | null> => {
    const incident = await running();
    if (incident === null) return null;
    // Only what changed since is read: a long log would take too long for every line.
    const before = known?.incident === incident ? known : null;
    const page = await client.call(
      'event.list',
      before === null ? { incident } : { incident, since: before.position },
    );
    const events = before?.events ?? new Map<string, EventView>();
    for (const event of page.events) events.set(event.id, event);
    known = { incident, position: page.position, events };
    return glanceAt(await client.call('incident.get', { incident }), [...events.values()]);
  };
  const follow = async (): Promise<void> => {
    timer = null;
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    const glance = await look().catch(() => undefined);
    looking = false;
    if (stopped) return;
    if (glance !== undefined) tell(glance);
    if (again) {
      again = false;
      await follow();
    }
  };
  const stopListening = client.subscribe(() => {
    timer ??= setTimeout(() => void follow(), GATHER);
  });
  void follow();

  return {
    choose(incident) {
      chosen = incident;
      void follow();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      stopListening();
    },
  };
}
