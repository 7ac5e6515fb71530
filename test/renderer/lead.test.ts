import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadText, withLead, withoutLead } from '../../renderer/composer/lead.ts';
import { readLine } from '../../src/recorder/line.ts';

const NOW = Date.UTC(2022, 3, 20, 9, 28, 4);
const context = { now: NOW, zone: 'Europe/Oslo', firstKeyAt: NOW };

test.each([
  ['', 30, '@-30s '],
  ['restarted', 60, '@-1m restarted'],
  ['@-1m restarted', 30, '@-1m30s restarted'],
  ['/decision roll back', 300, '/decision @-5m roll back'],
  ['/decision @-30m roll back', 1_800, '/decision @-1h roll back'],
  ['@anna said so', 60, '@-1m @anna said so'],
])('%j put back %i seconds is %j', (text, seconds, expected) => {
  expect(withLead(text, seconds)).toBe(expected);
});

test('taking a lead back leaves the line as it was', () => {
  for (const text of ['restarted', '/decision roll back', '']) {
    expect(withoutLead(withLead(text, 60))).toBe(text);
  }
});

test('however often it is put back, the recorder reads the sum, the kind and the text', () => {
  const steps = fc.array(fc.constantFrom(30, 60, 300), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(steps, (seconds) => {
      const sum = seconds.reduce((total, step) => total + step, 0);
      const line = seconds.reduce(withLead, '/decision roll back');
      const read = readLine(line, context);
      expect(read).toMatchObject({ kind: 'decision', text: 'roll back', problem: null });
      expect(read.time.at.ms).toBe(NOW - sum * 1_000);
    }),
  );
});

test('a lead is written without what is zero', () => {
  expect(leadText(3_600)).toBe('-1h');
  expect(leadText(3_690)).toBe('-1h1m30s');
});
