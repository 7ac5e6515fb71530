import * as fc from 'fast-check';
import type { MilestoneView } from '../../src/incident/views.ts';
import { MILESTONES, type Milestone } from '../../src/incident/words.ts';
import type { EventTime } from '../../src/time/event-time.ts';
import { oslo, START } from './samples.ts';

/** A time so many minutes after the start of the outage. */
export function minutes(
  count: number,
  precision: Exclude<EventTime['precision'], 'range'> = 'exact',
): EventTime {
  return { precision, at: oslo(START + count * 60_000) };
}

export function reached(milestone: Milestone, time: EventTime): MilestoneView {
  return { milestone, time, event: milestone, label: String(MILESTONES.indexOf(milestone) + 1) };
}

const ms = fc.integer({ min: -7_200_000, max: 7_200_000 });
const anyTime: fc.Arbitrary<EventTime> = fc.oneof(
  fc
    .record({ precision: fc.constantFrom('exact', 'minute', 'approximate', 'unknown'), ms })
    .map(({ precision, ms: after }) => ({ precision, at: oslo(START + after) }) as const),
  fc.tuple(ms, fc.nat(3_600_000)).map(([after, length]) => {
    return { precision: 'range', at: oslo(START + after), until: oslo(START + after + length) } as const;
  }),
);

/** Some of the milestones, at any times, in any order. */
export const anyMilestones: fc.Arbitrary<MilestoneView[]> = fc
  .subarray([...MILESTONES])
  .chain((milestones) =>
    fc.tuple(...milestones.map((milestone) => anyTime.map((time) => reached(milestone, time)))),
  );
