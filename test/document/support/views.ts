import { isLate } from '../../../src/incident/late.ts';
import { metricsOf } from '../../../src/incident/metrics.ts';
import { outageSpan, statusOf } from '../../../src/incident/status.ts';
import type {
  ActionView,
  AttachmentView,
  EventView,
  IncidentHeader,
  IncidentView,
  MilestoneView,
  SectionView,
} from '../../../src/incident/views.ts';
import type { EventTime } from '../../../src/time/event-time.ts';
import { fromIso } from '../../../src/time/iso.ts';

/** An event as a test writes it: what it does not say is of no matter to it. */
export type EventDraft = Partial<Omit<EventView, 'time' | 'number'>> & {
  /** ISO 8601 with an offset; `null` for a time that is not known. */
  readonly at: string | null;
  readonly until?: string;
  readonly precision?: EventTime['precision'];
};

export interface ViewDraft {
  readonly incident?: Partial<IncidentHeader>;
  readonly events?: readonly EventDraft[];
  readonly sections?: readonly (Pick<SectionView, 'name' | 'text'> & Partial<SectionView>)[];
  readonly actions?: readonly (Pick<ActionView, 'text'> & Partial<ActionView>)[];
  readonly attachments?: readonly (Pick<AttachmentView, 'sha256'> & Partial<AttachmentView>)[];
}

/** The time of an event: exact if it has seconds, otherwise to the minute. */
export function eventTime({
  at,
  until,
  precision,
}: Pick<EventDraft, 'at' | 'until' | 'precision'>): EventTime {
  if (at === null) return { precision: 'unknown', at: fromIso('2022-01-01T00:00:00Z') };
  if (until !== undefined) return { precision: 'range', at: fromIso(at), until: fromIso(until) };
  return { precision: precision ?? (/T\d\d:\d\d:\d\d/.test(at) ? 'exact' : 'minute'), at: fromIso(at) };
}

function eventView(draft: EventDraft, index: number): EventView {
  const { at, until, precision, ...rest } = draft;
  const time = eventTime({ at, until, precision } as EventDraft);
  const committedAt = rest.committedAt ?? time.at;
  return {
    id: `event-${index + 1}`,
    number: index + 1,
    label: String(index + 1),
    kind: rest.milestone ? 'milestone' : 'note',
    milestone: null,
    hypothesis: null,
    text: '',
    firstKeyAt: null,
    lateReason: null,
    author: 'Anna Berg',
    struck: null,
    revisions: 0,
    testedAt: null,
    settledAt: null,
    decision: null,
    promise: null,
    clockShift: null,
    writtenTime: null,
    ...rest,
    time,
    committedAt,
    late: rest.late ?? isLate(time, committedAt.ms),
  };
}

/** The folded state of an incident, as a store would give it. */
export function incidentView(draft: ViewDraft): IncidentView {
  const events = (draft.events ?? []).map(eventView);
  const counted = events.filter((event) => event.struck === null);
  const milestones = counted.flatMap((event): MilestoneView[] => {
    const { milestone, time, id, label } = event;
    return milestone === null ? [] : [{ milestone, time, event: id, label }];
  });
  const openedAt = events[0]?.time.at ?? fromIso('2022-04-20T11:28:00+02:00');
  const earliest = counted.find((event) => event.time.precision !== 'unknown')?.time.at ?? null;
  return {
    incident: {
      id: '0196a1b2-0000-7000-8000-000000000001',
      title: 'Batch processing halted',
      severity: null,
      zone: 'Europe/Oslo',
      status: statusOf(milestones),
      openedAt,
      ...outageSpan(milestones, earliest, openedAt),
      eventCount: events.length,
      clockShift: 0,
      position: 1,
      style: null,
      facts: {},
      roles: {},
      cadence: null,
      cadenceSince: null,
      ...draft.incident,
    },
    events,
    sections: (draft.sections ?? []).map((section) => ({ heading: null, ...section })),
    actions: (draft.actions ?? []).map((action, index) => ({
      id: `action-${index + 1}`,
      number: index + 1,
      owner: null,
      due: null,
      link: null,
      type: 'other',
      done: false,
      ...action,
    })),
    attachments: (draft.attachments ?? []).map((attachment, index) => ({
      id: `attachment-${index + 1}`,
      number: index + 1,
      name: `picture-${index + 1}.png`,
      mediaType: 'image/png',
      size: 68,
      width: 2,
      height: 1,
      alt: '',
      event: null,
      ...attachment,
    })),
    milestones,
    metrics: metricsOf(milestones),
  };
}
