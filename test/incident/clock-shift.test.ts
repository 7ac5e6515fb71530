import { expect, test } from 'vitest';
import { shiftBetween } from '../../src/incident/clock-shift.ts';
import { foldIncident } from '../../src/incident/fold.ts';
import { incidentView } from '../../src/incident/project.ts';
import { oslo, START } from './samples.ts';
import { Scribe } from './scribe.ts';
import { minutes } from './times.ts';

/** An outage from minute 0; each note of the clock says by how many seconds it was moved, and in which minute. */
function moved(...notes: readonly (readonly [seconds: number, minute: number])[]): Scribe {
  const scribe = new Scribe();
  scribe.open('alpha');
  scribe.log('alpha', 'start', { milestone: 'impact-started', time: minutes(0) });
  notes.forEach(([seconds, minute], index) => {
    const committedAt = oslo(START + minute * 60_000);
    scribe.log('alpha', `note-${index}`, { clockShift: seconds * 1000, committedAt, time: minutes(minute) });
  });
  return scribe;
}

function shiftOf({ changes }: Scribe): number {
  return incidentView(foldIncident(changes), 1).incident.clockShift;
}

test('the clock was moved by the sum of what was noted after the start', () => {
  expect(shiftOf(moved())).toBe(0);
  expect(shiftOf(moved([180, 5], [-20, 9]))).toBe(160_000);
  expect(shiftOf(moved([180, -5], [-20, 9]))).toBe(-20_000);
  expect(shiftOf(moved([180, 0]))).toBe(0);
});

test('what was noted after the end, struck or purged counts for nothing', () => {
  const scribe = moved([180, 5], [40, 50]);
  scribe.log('alpha', 'end', { milestone: 'recovered', time: minutes(30) });
  expect(shiftOf(scribe)).toBe(180_000);
  scribe.write('alpha', 'event.set', 'end', { struck: { reason: 'wrong' } });
  expect(shiftOf(scribe)).toBe(220_000);
  scribe.write('alpha', 'event.set', 'note-0', { struck: { reason: 'wrong' } });
  expect(shiftOf(scribe)).toBe(40_000);
  const note = scribe.changes.find(({ entity }) => entity === 'note-1');
  scribe.purge('alpha', [note?.id ?? '']);
  expect(shiftOf(scribe)).toBe(0);
});

test('between two moments count the shifts after the first, up to the second', () => {
  const shifts = [1, 2, 3].map((minute) => ({
    by: 10 ** minute,
    notedAt: oslo(START + minute * 60_000),
    hlc: `00000000000000${minute}-0000-alpha`,
  }));
  const from = (minute: number) => oslo(START + minute * 60_000);
  expect(shiftBetween(shifts, from(0), null)).toBe(1110);
  expect(shiftBetween(shifts, from(1), from(2))).toBe(100);
  expect(shiftBetween(shifts, from(3), null)).toBe(0);
});
