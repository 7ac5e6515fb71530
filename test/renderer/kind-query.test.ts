import { expect, test } from 'vitest';
import { KIND_OPTIONS, kindOptions, kindQuery, withKind } from '../../renderer/composer/kind-query.ts';
import { readLineKind } from '../../src/recorder/line-kind.ts';

test.each([
  ['/', 1, ''],
  ['/dec', 4, 'dec'],
  ['/DEC', 4, 'dec'],
  ['/dec', 2, null],
  ['/dec roll back', 4, 'dec'],
  ['/dec roll back', 9, null],
  ['/var/log is full', 8, null],
  ['see /dec', 8, null],
  ['', 0, null],
])('in %j with the caret at %i the kind is %j', (text, caret, expected) => {
  expect(kindQuery(text, caret)).toBe(expected);
});

test('the menu offers what begins so first', () => {
  expect(kindOptions('de').map(({ word }) => word)).toEqual(
    ['decision', 'detected', 'declared', 'update'].filter((word) => word.includes('de')),
  );
  expect(kindOptions('')).toHaveLength(KIND_OPTIONS.length);
  expect(kindOptions('zzz')).toEqual([]);
});

test('choosing puts the word before the text and the caret after it', () => {
  expect(withKind('/d', 2, 'decision')).toEqual({ text: '/decision ', caret: 10 });
  expect(withKind('/d roll back', 2, 'decision')).toEqual({ text: '/decision roll back', caret: 10 });
});

test.each(KIND_OPTIONS)('the recorder reads /$word as the menu says', ({ word, kind, milestone }) => {
  expect(readLineKind(`/${word} text`)).toEqual({ kind, milestone, text: 'text', problem: null });
});
