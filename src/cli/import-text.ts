import type { PlannedEvent } from '../recorder/contract.ts';
import { writeTime } from '../time/write.ts';
import type { Imported } from './commands/import.ts';
import { timeJson } from './json.ts';

/** What an import says on the screen and as JSON. */

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function eventLine(event: PlannedEvent, zone: string): string {
  const kind = event.milestone ?? event.kind;
  const doubt = event.sure ? '' : '  (not sure)';
  const words = event.text.replace(/\s+/g, ' ').slice(0, 100);
  return `  ${event.key}  ${writeTime(event.time, zone)}${doubt}  ${kind}  ${words}`;
}

const MARKS = { taken: ' ', inferred: '~', 'not-understood': '?' } as const;

function dryLines({ plan }: Imported): string[] {
  if (!plan) return [];
  const { header, events, report } = plan;
  return [
    `${header.title}  (${header.zone})`,
    ...events.map((event) => eventLine(event, header.zone)),
    '',
    ...report.map(({ fate, key, as, text, notes }) =>
      [
        MARKS[fate],
        key,
        `[${as || 'not understood'}]`,
        text.slice(0, 120),
        ...notes.map((note) => `— ${note}`),
      ]
        .join(' ')
        .trimEnd(),
    ),
  ];
}

/** The lines that were asked for. */
export function importLines(imported: Imported, dryRun: boolean): string[] {
  const { plan, incidents } = imported;
  if (plan && dryRun) return dryLines(imported);
  return incidents.map(({ id, title, added }) => {
    if (!plan || added === 0) return `${id}  ${added} changes  ${title}`;
    const { events, sections, actions } = plan;
    const parts = [
      count(events.length, 'event'),
      count(sections.length, 'section'),
      count(actions.length, 'action item'),
    ];
    return `${id}  ${parts.join(', ')}  ${title}`;
  });
}

/** What the person should look at: assumptions, lines that nobody understood, durations that do not fit. */
export function remarks({ plan }: Imported): string[] {
  if (!plan) return [];
  const unsure = plan.events.filter(({ sure }) => !sure).length;
  const lost = plan.report.filter(({ fate }) => fate === 'not-understood').length;
  return [
    ...plan.inferences.map(({ message, sure }) => `${sure ? 'Assumed' : 'Not sure'}: ${message}`),
    ...(unsure > 0 ? [`Not sure: the times of ${count(unsure, 'event')}; look at them with --dry-run.`] : []),
    ...(lost > 0 ? [`Not understood: ${count(lost, 'line')}; see --dry-run.`] : []),
    ...plan.durations.filter(({ fits }) => !fits).map(({ message }) => message),
  ];
}

function eventJson({ time, ...event }: PlannedEvent) {
  return { ...event, ...timeJson(time) };
}

/** One object for each incident; of a dry run, one for the file. */
export function importJson({ file, plan, incidents }: Imported): object[] {
  if (!plan) return incidents.map((incident) => ({ file, ...incident }));
  const { header, events, openedAt: _openedAt, ...rest } = { ...plan, openedAt: plan.header.openedAt };
  const told = {
    ...rest,
    title: header.title,
    severity: header.severity,
    zone: header.zone,
    facts: header.facts,
    events: events.map(eventJson),
  };
  const recorded = incidents.length === 0 ? [{}] : incidents;
  return recorded.map((incident) => ({ file, ...told, ...incident }));
}
