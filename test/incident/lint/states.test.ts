import { expect, test } from 'vitest';
import { MILESTONES, type Milestone } from '../../../src/incident/words.ts';
import { type Line, moment, said } from './record.ts';

const live = { firstKeyAt: moment('11:28') };

function reached(...milestones: readonly Milestone[]): Line[] {
  return milestones.map((milestone) => ({ milestone, ...live }));
}

const PAIRS: readonly (readonly [readonly Milestone[], readonly string[]])[] = [
  [[], []],
  [['detected'], []],
  [['impact-started'], []],
  [['impact-started', 'detected', 'mitigated', 'recovered'], []],
  [[...MILESTONES], []],
  [
    ['detected', 'resolved'],
    ['#1: There is "detected" (#1) but no "impact-started", so nobody can tell how long nobody noticed.'],
  ],
  [
    ['impact-started', 'acknowledged', 'recovered'],
    [
      '#2: There is "acknowledged" (#2) but no "detected", so nobody can tell how long it took to acknowledge it.',
    ],
  ],
  [
    ['mitigated', 'resolved'],
    [
      '#1: There is "mitigated" (#1) but no "detected" or "impact-started" or "declared", so nobody can tell how long it took to mitigate.',
      '#2: There is "resolved" (#2) but no "detected" or "impact-started" or "declared", so nobody can tell how long it took to resolve.',
    ],
  ],
  [
    ['recovered'],
    ['#1: There is "recovered" (#1) but no "impact-started", so nobody can tell how long the downtime was.'],
  ],
  [
    ['impact-started', 'declared', 'recovered'],
    ['#2: There is "declared" (#2) but no "resolved", so nobody can tell when it was over.'],
  ],
];

test.each(PAIRS)('milestones %j', (milestones, expected) => {
  expect(said('missing-pair', { lines: reached(...milestones) })).toEqual(expected);
});

test('an impact that nobody ends is pointed out where nothing more will come', () => {
  const sentence =
    '#1: There is "impact-started" (#1) but no "recovered" or "resolved", so nobody can tell how long the impact lasted.';
  expect(said('missing-pair', { lines: [{ milestone: 'impact-started', firstKeyAt: null }] })).toEqual([
    sentence,
  ]);
  expect(said('missing-pair', { lines: [{ milestone: 'impact-started', ...live }] })).toEqual([]);
});

const END: Line = { at: '12:00', milestone: 'resolved' };
const due = { promiseDue: moment('11:50') };
const review = { kind: 'decision', reviewAt: moment('11:50') } as const;
const LATER = { at: '11:20', committedAt: moment('11:30') };

const OPEN: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
  [
    'an open hypothesis at the end',
    [{ hypothesis: 'open' }, END],
    ['#1: The hypothesis #1 was neither confirmed nor ruled out.'],
  ],
  ['an open hypothesis while it runs', [{ hypothesis: 'open' }], []],
  ['a hypothesis ruled out', [{ hypothesis: 'ruled-out' }, END], []],
  ['a struck hypothesis', [{ hypothesis: 'open', struck: { reason: 'x' } }, END], []],
  [
    'a promise not met at the end',
    [due, END],
    ['#1: What #1 promised for 11:50 on 2022-04-20 is not done yet.'],
  ],
  ['a promise that was met', [{ ...due, promiseMetAt: moment('11:55') }, END], []],
  [
    'a promise overdue while it runs',
    [due, { committedAt: moment('11:51') }],
    ['#1: What #1 promised for 11:50 on 2022-04-20 is not done yet.'],
  ],
  ['a promise not due yet', [{ ...due, ...LATER }], []],
  [
    'a decision due for a look',
    [review, END],
    ['#1: The decision #1 was to be looked at again at 11:50 on 2022-04-20.'],
  ],
  ['a decision to look at later', [{ ...review, ...LATER }], []],
  ['a decision without a date', [{ kind: 'decision' }, END], []],
];

test.each(OPEN)('%s', (_, lines, expected) => {
  expect(said('left-open', { lines })).toEqual(expected);
});
