import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../renderer/client/new-id.ts';
import {
  actionChange,
  actionFieldName,
  readActionFieldName,
} from '../../renderer/document/action-changes.ts';
import { excerptParts } from '../../renderer/incidents/excerpt.ts';
import { firstChoice } from '../../renderer/incidents/incidents-store.ts';
import { spokenLines } from '../../renderer/log/spoken-line.ts';
import { readAddress, writeAddress } from '../../renderer/shell/address.ts';
import { TABS } from '../../renderer/shell/layout-store.ts';
import type { IncidentSummary } from '../../src/incident/views.ts';
import { eventView } from './events.ts';

test('an id is a UUID of version 7 that sorts by its moment', () => {
  const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
  const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  fc.assert(
    fc.property(moment, moment, random, random, (a, b, one, two) => {
      const id = newId(a, one);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(a);
      if (a < b) expect(id < newId(b, two)).toBe(true);
    }),
  );
});

test('an address leads back to what it was written for', () => {
  const incident = fc.option(fc.uuid());
  fc.assert(
    fc.property(incident, fc.constantFrom(...TABS), (id, tab) => {
      expect(readAddress(writeAddress({ incident: id, tab }))).toEqual({ incident: id, tab });
    }),
  );
});

test.each(['', '#', '#/../../x', '#/a/<script>', '#top'])(
  'an address of anything else (%j) is the log',
  (hash) => {
    expect(readAddress(hash)).toEqual({ incident: null, tab: 'log' });
  },
);

test('an excerpt keeps all its letters and tells what was found', () => {
  expect(excerptParts('the \u0002disk\u0003 of \u0002db\u0003')).toEqual([
    { text: 'the ', found: false },
    { text: 'disk', found: true },
    { text: ' of ', found: false },
    { text: 'db', found: true },
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\u0002', '\u0003', ' ')), (letters) => {
      const shown = excerptParts(letters.join('')).map((part) => part.text);
      const visible = (text: string): string => [...text].filter((letter) => letter >= ' ').join('');
      expect(visible(shown.join(''))).toBe(visible(letters.join('')));
    }),
  );
});

test('the first screen shows the incident asked for, else the open one last touched, else none', () => {
  const incident = (id: string, ended: boolean) =>
    ({ id, endedAt: ended ? { ms: 1, offset: 0 } : null }) as IncidentSummary;
  const list = [incident('a', true), incident('b', false), incident('c', false)];
  expect(firstChoice(list, 'a')).toBe('a');
  expect(firstChoice(list, null)).toBe('b');
  expect(firstChoice(list, 'gone')).toBe('b');
  expect(firstChoice([incident('a', true)], null)).toBeNull();
});

test('a line is spoken with its number, time, kind and text; many lines are counted', () => {
  const line = eventView({ number: 14, kind: 'decision', text: 'roll back', ms: 3_600_000 });
  expect(spokenLines([line])).toBe('Line 14, 01:00:00, Decision, roll back');
  const marked = eventView({ number: 2, kind: 'milestone', milestone: 'detected' });
  expect(spokenLines([marked])).toBe('Line 2, 00:00:00, Detected');
  expect(spokenLines(Array.from({ length: 9 }, () => line))).toBe('9 new lines');
  expect(spokenLines([eventView({ text: 'x'.repeat(1_000_000) })]).length).toBeLessThan(300);
});

test('an emptied field of an action says nothing; its words, its type and its date are what they are', () => {
  expect(actionChange('owner', ' ')).toEqual({ owner: null });
  expect(actionChange('due', '2022-05-01')).toEqual({ due: '2022-05-01' });
  expect(actionChange('type', 'process')).toEqual({ type: 'process' });
  expect(actionChange('text', 'Add quotas')).toEqual({ text: 'Add quotas' });
  expect(readActionFieldName(actionFieldName('0190-a', 'link'))).toEqual({ action: '0190-a', field: 'link' });
});
