import type { EventView, IncidentView } from '../../src/incident/views.ts';
import { KINDS, type Kind } from '../../src/incident/words.ts';

const START = Date.UTC(2026, 2, 11, 1, 0);
const OFFSET = 60;
const STEP = 7_000;
const LOGGED_KINDS = KINDS.filter((kind) => kind !== 'milestone');

/**
 * An incident of this many events, as an export reads it: every kind, a link in each fourth line and, in each
 * eighth, characters that a writer has to escape.
 */
export function syntheticView(count: number): IncidentView {
  const at = (index: number) => ({ ms: START + index * STEP, offset: OFFSET });
  const events = Array.from({ length: count }, (_, index): EventView => {
    const time = at(index);
    return {
      id: `event-${index}`,
      number: index + 1,
      label: String(index + 1),
      kind: LOGGED_KINDS[index % LOGGED_KINDS.length] as Kind,
      milestone: null,
      hypothesis: null,
      text: textOf(index),
      time: { precision: 'exact', at: time },
      firstKeyAt: time,
      committedAt: time,
      late: false,
      lateReason: null,
      author: 'Ingrid Moe',
      struck: null,
      revisions: 0,
      testedAt: null,
      settledAt: null,
      decision: null,
      promise: null,
      clockShift: null,
      writtenTime: null,
    };
  });
  return {
    incident: {
      id: '0199d0c0-0000-7000-8000-000000000000',
      title: `Outage of ${count} events`,
      severity: 'SEV2',
      zone: 'Europe/Oslo',
      status: 'investigating',
      openedAt: at(0),
      startedAt: at(0),
      endedAt: null,
      eventCount: count,
      clockShift: 0,
      position: count,
      style: null,
      facts: {},
      roles: {},
      cadence: null,
      cadenceSince: null,
    },
    events,
    sections: [
      { name: 'summary', heading: null, text: 'A **short** summary with a [link](https://example.com).' },
    ],
    actions: [],
    attachments: [],
    milestones: [],
    metrics: [],
  };
}

function textOf(index: number): string {
  const text = `Restarted worker ${index}, the queue is down to ${index * 3} and falling`;
  if (index % 8 === 0) return `${text} | *slowly*, <1 % a minute`;
  return index % 4 === 0 ? `${text}, see https://graphs.example.com/d/${index}` : text;
}
