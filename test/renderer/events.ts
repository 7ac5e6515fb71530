import fc from 'fast-check';
import type { EventView } from '../../src/incident/views.ts';

/** One line of a log; what a test does not say is of no matter to it. */
export function eventView(parts: Partial<EventView> & { readonly ms?: number }): EventView {
  const { ms = 0, number = 1, ...rest } = parts;
  const at = { ms, offset: 0 };
  return {
    id: `e${number}`,
    number,
    label: String(number),
    kind: 'note',
    milestone: null,
    hypothesis: null,
    text: '',
    time: { precision: 'exact', at },
    firstKeyAt: at,
    committedAt: at,
    late: false,
    lateReason: null,
    author: 'Kari Nordmann',
    struck: null,
    revisions: 0,
    testedAt: null,
    settledAt: null,
    decision: null,
    promise: null,
    clockShift: null,
    writtenTime: null,
    ...rest,
  };
}

/** A log with numbers 1 to n at any times, several at the same. */
export const anyLog: fc.Arbitrary<EventView[]> = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 })
  .map((times) => times.map((ms, i) => eventView({ ms, number: i + 1 })));
