import { expect, test } from 'vitest';
import { isLate } from '../../src/incident/late.ts';
import { START } from './samples.ts';
import { minutes } from './times.ts';

test.each([
  ['just now', minutes(0), false],
  ['two minutes ago', minutes(-2), false],
  ['more than two minutes ago', minutes(-2.001), true],
  ['in a while', minutes(60), false],
  ['roughly long ago', minutes(-60, 'approximate'), true],
  ['nobody knows when', minutes(-60, 'unknown'), false],
  ['from long ago until now', { precision: 'range', at: minutes(-60).at, until: minutes(-1).at }, false],
  ['from long ago until long ago', { precision: 'range', at: minutes(-60).at, until: minutes(-3).at }, true],
] as const)('%s', (_, time, late) => {
  expect(isLate(time, START)).toBe(late);
});
