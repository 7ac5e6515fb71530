import type { EventView, IncidentView, LintFinding } from '../views.ts';

/** What a rule points out: an event, or null for the incident, and a sentence. */
export interface Pointed {
  readonly event: Pick<EventView, 'id' | 'label'> | null;
  readonly message: string;
}

/** One thing to look for. It changes nothing, and what it says must be true whatever people meant. */
export interface Rule {
  readonly name: LintFinding['rule'];
  readonly check: (view: IncidentView) => readonly Pointed[];
}

/** The events that count: those that were struck have been dealt with. */
export function standing({ events }: IncidentView): EventView[] {
  return events.filter(({ struck }) => struck === null);
}

/** Those of them whose time is known, by time. */
export function timed(view: IncidentView): EventView[] {
  return standing(view).filter(({ time }) => time.precision !== 'unknown');
}

/** Every text that somebody wrote, with the event it stands in and how it is called in a sentence. */
export function texts(view: IncidentView): WrittenText[] {
  return [
    ...standing(view).map((event) => ({ event, name: `#${event.label}`, text: event.text })),
    ...view.sections.map(({ name, text }) => ({ event: null, name: `The section “${name}”`, text })),
  ];
}

export interface WrittenText {
  readonly event: EventView | null;
  readonly name: string;
  readonly text: string;
}
