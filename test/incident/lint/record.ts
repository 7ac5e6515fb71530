import type { FieldsOf } from '../../../src/incident/change.ts';
import { foldIncident } from '../../../src/incident/fold.ts';
import { lint } from '../../../src/incident/lint/lint.ts';
import { incidentView } from '../../../src/incident/project.ts';
import type { IncidentView } from '../../../src/incident/views.ts';
import { fromIso } from '../../../src/time/iso.ts';
import { localToInstants } from '../../../src/time/zone.ts';
import { Scribe } from '../scribe.ts';

/** An event as a table of tests writes it; what is left out is as usual. */
export interface Line extends Partial<Omit<FieldsOf<'event'>, 'time'>> {
  /** Local time: `11:28` on the usual day, or `2022-04-20 11:28`. */
  readonly at?: string;
  readonly until?: string;
  readonly unknown?: boolean;
}

export interface Parts {
  readonly zone?: string;
  readonly lines?: readonly Line[];
  readonly sections?: Readonly<Record<string, string>>;
  readonly head?: Readonly<Record<string, string | null>>;
  readonly owners?: readonly string[];
}

const DAY = '2022-04-20';
/** A record is written the evening after, unless a test says otherwise. */
const WRITTEN = fromIso('2022-04-20T22:00:00+02:00');

function instant(written: string, zone: string) {
  const [date = '', clock = ''] = written.includes(' ') ? written.split(' ') : [DAY, written];
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const [found] = localToInstants({ year, month, day, hour, minute, second }, zone);
  if (found === undefined) throw new Error(`There is no ${written}.`);
  return found;
}

/** A moment of the usual day. */
export function moment(written: string) {
  return instant(written, 'Europe/Oslo');
}

export function recordOf({
  zone = 'Europe/Oslo',
  lines = [],
  sections = {},
  head = {},
  owners = [],
}: Parts): IncidentView {
  const scribe = new Scribe();
  scribe.open('alpha', { zone, openedAt: instant(lines[0]?.at ?? '11:00', zone), ...head });
  for (const [index, { at = '11:28', until, unknown, ...fields }] of lines.entries()) {
    const time = unknown
      ? ({ precision: 'unknown', at: instant(at, zone) } as const)
      : until === undefined
        ? ({ precision: 'exact', at: instant(at, zone) } as const)
        : ({ precision: 'range', at: instant(at, zone), until: instant(until, zone) } as const);
    const committedAt = fields.committedAt ?? { ...WRITTEN, ms: Math.max(WRITTEN.ms, time.at.ms) };
    const usual = { kind: fields.milestone ? 'milestone' : 'note', text: `line ${index + 1}` } as const;
    scribe.log('alpha', `event-${index + 1}`, { ...usual, ...fields, committedAt, time });
  }
  for (const [name, text] of Object.entries(sections)) scribe.write('alpha', 'section.set', name, { text });
  for (const [index, owner] of owners.entries()) {
    const fields = {
      text: 'do it',
      owner,
      due: null,
      link: null,
      type: 'other',
      done: false,
      removed: false,
    };
    scribe.write('alpha', 'action.added', `action-${index}`, fields);
  }
  return incidentView(foldIncident(scribe.changes), 1);
}

/** What one rule says of a record: `#2: sentence`, or the sentence alone where it is about no event. */
export function said(rule: string, parts: Parts): string[] {
  return lint(recordOf(parts))
    .filter((finding) => finding.rule === rule)
    .map(({ event, message }) => (event === null ? message : `#${event.label}: ${message}`));
}
