import type {
  EventView,
  IncidentDetail,
  IncidentSummary,
  MilestoneView,
  SearchHit,
} from '../incident/views.ts';
import { MILESTONES, type Milestone } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import { clockTime, duration, isoDate } from '../time/format.ts';

/** What a terminal shows of a record. For reading only: scripts use `--json`. */

/** Rows with their columns lined up; the last column is as long as it likes. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

export function incidentTable(incidents: readonly IncidentSummary[]): string {
  return table(
    incidents.map(({ id, startedAt, status, severity, eventCount, title }) => [
      id,
      `${isoDate(startedAt)} ${clockTime(startedAt, 'minute')}`,
      status,
      severity ?? '—',
      `${eventCount} ${eventCount === 1 ? 'event' : 'events'}`,
      title === '' ? '(no title)' : title,
    ]),
  );
}

/** The time of day as exactly as it is known. */
export function occurredText({ precision, at, until }: EventTime): string {
  if (precision === 'unknown') return '?';
  const start = clockTime(at, precision === 'exact' ? 'second' : 'minute');
  if (precision === 'approximate') return `~${start}`;
  return until ? `${start}–${clockTime(until, 'minute')}` : start;
}

export function incidentText(detail: IncidentDetail, events: readonly EventView[]): string {
  const { incident, sections, actions } = detail;
  const blocks = [
    headText(incident),
    logText(events),
    milestonesText(detail.milestones),
    ...sections.map(({ name, heading, text }) => `${heading ?? name}\n${indented(text)}`),
  ];
  if (actions.length > 0) {
    const items = actions.map(({ text, owner, due, link, done }) => {
      const details = [owner, due, link].filter((detail) => detail !== null).join(', ');
      return `  ${done ? '☑' : '☐'} ${text}${details === '' ? '' : ` (${details})`}`;
    });
    blocks.push(`action items\n${items.join('\n')}`);
  }
  return blocks.filter((block) => block !== '').join('\n\n');
}

function headText({ title, severity, status, zone, id, startedAt, endedAt }: IncidentSummary): string {
  const facts = [severity, status, zone, endedAt && duration(endedAt.ms - startedAt.ms)];
  return `${title === '' ? '(no title)' : title}\n${facts.filter(Boolean).join(' · ')}\n${id}`;
}

function logText(events: readonly EventView[]): string {
  const rows = events.map((event) => [
    `  #${event.label}`,
    occurredText(event.time),
    event.milestone ?? event.kind,
    `${event.text.replaceAll('\n', '⏎')}${eventRemarks(event)}`,
  ]);
  const lines = table(rows).split('\n');
  let day = '';
  return events
    .map(({ time }, index) => {
      const date = isoDate(time.at);
      const line = date === day ? lines[index] : `${date}\n${lines[index]}`;
      day = date;
      return line;
    })
    .join('\n');
}

function eventRemarks({ hypothesis, late, lateReason, struck }: EventView): string {
  const remarks = [
    hypothesis === null ? '' : `[${hypothesis}]`,
    late ? `[late entry${lateReason ? `: ${lateReason}` : ''}]` : '',
    struck ? `[struck: ${struck.reason}]` : '',
  ].filter((remark) => remark !== '');
  return remarks.length === 0 ? '' : ` ${remarks.join(' ')}`;
}

function milestonesText(reached: readonly MilestoneView[]): string {
  if (reached.length === 0) return '';
  const rows = MILESTONES.map((name: Milestone) => {
    const milestone = reached.find((candidate) => candidate.milestone === name);
    return [milestone ? '  ✓' : '  ○', name, milestone ? occurredText(milestone.time) : '—'];
  });
  return `milestones\n${table(rows)}`;
}

export function hitText(hit: SearchHit): string {
  const place = hit.in === 'event' ? `#${hit.where}` : (hit.where ?? 'title');
  return `${hit.incident.slice(0, 13)}  ${hit.title === '' ? '(no title)' : hit.title}  ${place}  ${withoutMarks(hit.excerpt)}`;
}

/** Search marks the words it found with U+0002 and U+0003. */
export function withoutMarks(excerpt: string): string {
  return excerpt.replaceAll('\u0002', '').replaceAll('\u0003', '');
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
