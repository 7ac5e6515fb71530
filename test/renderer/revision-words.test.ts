import { expect, test } from 'vitest';
import { tellHistory } from '../../renderer/log/revision-words.ts';

const revision = (set: Record<string, unknown> | null, reason: string | null = null) => {
  return { change: 'c', at: 0, author: 'Kari Nordmann', set, reason };
};

test('each state is told against the one before it, in words', () => {
  const told = tellHistory([
    revision({ text: 'one', kind: 'note', milestone: null, struck: null }),
    revision({ text: 'two' }, 'typo'),
    revision({ kind: 'hypothesis', hypothesis: 'open' }),
    revision({ struck: { reason: 'wrong host' } }, 'wrong host'),
    revision({ struck: null }),
  ]);
  expect(told.map(({ changes }) => changes)).toEqual([
    [
      { field: 'text', before: null, after: 'one' },
      { field: 'kind', before: null, after: 'Note' },
    ],
    [{ field: 'text', before: 'one', after: 'two' }],
    [
      { field: 'kind', before: 'Note', after: 'Hypothesis' },
      { field: 'state', before: null, after: 'open' },
    ],
    [{ field: 'struck', before: null, after: 'wrong host' }],
    [{ field: 'struck', before: 'wrong host', after: 'nothing' }],
  ]);
  expect(told.map(({ reason }) => reason)).toEqual([null, 'typo', null, null, null]);
});

test('what was erased for good says so and nothing else', () => {
  expect(tellHistory([revision(null)])).toMatchObject([{ purged: true, changes: [] }]);
});
