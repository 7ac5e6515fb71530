import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { MILESTONES, type Milestone } from '../../src/incident/words.ts';
import { styleWith } from './support/styles.ts';
import { readText } from './support/tree-rules.ts';
import { type EventDraft, incidentView } from './support/views.ts';

const reached = (milestone: Milestone, minute: number): EventDraft => ({
  at: `2022-04-20T11:${String(minute).padStart(2, '0')}:00+02:00`,
  milestone,
});

function printed(as: string, events: readonly EventDraft[]): string[] {
  const [node] = buildDocument(
    incidentView({ events }),
    styleWith(`::metrics{as=${as}}`, 'empty: omit'),
  ).children;
  if (node?.type === 'table') return node.children.map((row) => row.children.map(readText).join(' | '));
  return node?.type === 'list' ? node.children.map(readText) : [];
}

test('every duration between two milestones that were reached', () => {
  const events = MILESTONES.map((milestone, index) => reached(milestone, index * 8));
  expect(printed('table', events)).toEqual([
    'Measure | Duration | From and to',
    'Time to detect | 8 min | Impact started → Detected',
    'Time to acknowledge | 8 min | Detected → Acknowledged',
    'Time to mitigate | 24 min | Detected → Mitigated',
    'Time to recover | 32 min | Detected → Recovered',
    'Time to resolve | 40 min | Detected → Resolved',
    'Downtime | 40 min | Impact started → Recovered',
  ]);
  expect(printed('list', events)[0]).toBe('Time to detect: 8 min (Impact started → Detected)');
});

test('a milestone that was not reached has no duration, not one of zero', () => {
  expect(printed('table', [reached('impact-started', 0), reached('detected', 3)])).toEqual([
    'Measure | Duration | From and to',
    'Time to detect | 3 min | Impact started → Detected',
  ]);
  expect(printed('table', [reached('detected', 0)])).toEqual([]);
});

test('an end before its start is said, not printed as a duration', () => {
  const [, detect] = printed('table', [reached('detected', 3), reached('impact-started', 9)]);
  expect(detect).toMatch(/^Time to detect \| — \| .*lies before/);
});
