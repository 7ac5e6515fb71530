import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendment } from '../../renderer/log/amendment.ts';
import { lineDraft, rebased } from '../../renderer/log/line-draft.ts';
import { contract } from '../../src/recorder/contract.ts';
import { eventView } from './events.ts';

const line = eventView({ text: 'Log volume full', kind: 'note', ms: Date.UTC(2022, 3, 20, 9, 28) });
const draft = lineDraft(line);

test('a line that was left as it was is no change, not even with a reason', () => {
  expect(amendment(draft, draft)).toBeNull();
  expect(amendment(draft, { ...draft, reason: 'hm' })).toBeNull();
});

test.each([
  ['text', { text: 'Log volume nearly full' }, { text: 'Log volume nearly full' }],
  ['time', { at: '2022-04-20 09:25' }, { at: '2022-04-20 09:25' }],
  ['an emptied time', { at: '  ', text: 'x' }, { text: 'x' }],
  ['kind', { kind: 'symptom' }, { kind: 'symptom' }],
  ['to a hypothesis', { kind: 'hypothesis' }, { kind: 'hypothesis', hypothesis: 'open' }],
  [
    'to a milestone',
    { kind: 'milestone', milestone: 'mitigated' },
    { kind: 'milestone', milestone: 'mitigated' },
  ],
  ['with a reason', { text: 'x', reason: ' typo ' }, { text: 'x', reason: 'typo' }],
] as const)('only what was changed is sent: %s', (_, edit, expected) => {
  const change = amendment(draft, { ...draft, ...edit });
  expect(change).toEqual(expected);
  const input = { incident: 'i', event: line.id, ...change };
  expect(contract['event.amend'].input.safeParse(input).success).toBe(true);
});

test('a milestone that becomes a note says no milestone any more', () => {
  const marked = eventView({ kind: 'milestone', milestone: 'detected', text: 'Told by team B' });
  const change = amendment(lineDraft(marked), { ...lineDraft(marked), kind: 'note' });
  expect(change).toEqual({ kind: 'note', milestone: null });
});

test('an unknown time stays unknown unless one is given', () => {
  const unknown = eventView({ text: 'x', time: { precision: 'unknown', at: { ms: 5, offset: 0 } } });
  expect(lineDraft(unknown).at).toBe('');
  expect(amendment(lineDraft(unknown), { ...lineDraft(unknown), at: '12:04' })).toEqual({ at: '12:04' });
});

test('what belongs to a decision is sent only for a decision, and an emptied field takes it away', () => {
  const decided = eventView({
    kind: 'decision',
    text: 'roll back',
    decision: { by: 'Anna', why: 'it worked before', refused: null, reviewAt: null },
  });
  const from = lineDraft(decided);
  const edit = { decidedBy: ' Bo ', why: ' ', refused: 'a fix forward', reviewAt: 'in 30 min' };
  expect(amendment(from, { ...from, ...edit })).toEqual({
    decidedBy: 'Bo',
    why: null,
    refused: 'a fix forward',
    reviewAt: 'in 30 min',
  });
  expect(amendment(from, { ...from, ...edit, kind: 'note' })).toEqual({ kind: 'note' });
});

test('a draft put onto a line that was changed meanwhile keeps both people’s work', () => {
  const theirs = lineDraft(eventView({ text: 'Log volume 98 % full', kind: 'symptom' }));
  fc.assert(
    fc.property(fc.record({ text: fc.string(), at: fc.string(), reason: fc.string() }), (mine) => {
      const onTop = rebased({ ...draft, ...mine }, draft, theirs);
      expect(onTop.kind).toBe('symptom');
      expect(onTop.text).toBe(mine.text === draft.text ? theirs.text : mine.text);
      expect(onTop.at).toBe(mine.at === draft.at ? theirs.at : mine.at);
      expect(onTop.reason).toBe(mine.reason);
    }),
  );
});
