import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InputOf, PlannedEvent, ResultOf } from '../../src/recorder/contract.ts';
import type { Recorder } from '../../src/recorder/recorder.ts';
import { toIso } from '../../src/time/format.ts';
import { testClock } from '../support/clock.ts';
import { openTest } from './open.ts';

const FIXTURES = new URL('../fixtures/import/', import.meta.url);

const file = (name: string, text: string | Buffer) => ({ name, data: Buffer.from(text).toString('base64') });
const fixture = (name: string) => file(name, readFileSync(new URL(name, FIXTURES)));

const NOTES = [
  '# Queue stands still',
  '',
  '**Severity:** SEV2',
  '',
  '## Timeline (2022-04-20, CEST)',
  '',
  '- 11:20 DOWNTIME START - the queue stands still',
  '- 11:40 Suspected the disk; ruled out',
  '- 12:05 DOWNTIME END - it runs',
  '',
  '## Impact',
  '',
  'No mail for 45 minutes.',
  '',
  '## Action items',
  '',
  '- Watch the queue (owner: Ida)',
].join('\n');

async function eventsOf(recorder: Recorder, incident: string) {
  return (await recorder.call('event.list', { incident })).events;
}

test('a document becomes an incident, whole, and never twice', async () => {
  const { recorder } = await openTest();
  const input = { files: [file('notes.md', NOTES)] };
  const { incidents } = await recorder.call('import.record', input);
  const incident = incidents[0]?.id ?? '';
  const detail = await recorder.call('incident.get', { incident });
  expect(detail.incident).toMatchObject({
    title: 'Queue stands still',
    severity: 'SEV2',
    status: 'recovered',
  });
  expect(detail.sections).toEqual([{ name: 'impact', heading: null, text: 'No mail for 45 minutes.' }]);
  expect(detail.actions).toMatchObject([{ text: 'Watch the queue', owner: 'Ida', done: false }]);
  expect(detail.metrics.find(({ name }) => name === 'downtime')?.milliseconds).toBe(45 * 60_000);
  const events = await eventsOf(recorder, incident);
  expect(events.map(({ number, text, writtenTime, late }) => [number, text, writtenTime, late])).toEqual([
    [1, 'the queue stands still', '11:20', false],
    [2, 'Suspected the disk; ruled out', '11:40', false],
    [3, 'it runs', '12:05', false],
  ]);
  expect(await recorder.call('import.record', input)).toEqual({
    incidents: [{ id: incident, title: 'Queue stands still', added: 0 }],
  });
  expect(await recorder.call('incident.list', {})).toHaveLength(1);
  expect(await recorder.call('record.verify', {})).toEqual([]);
});

test('what a person chooses stands over what was read', async () => {
  const { recorder } = await openTest();
  const files = [file('notes.txt', '11:20 it is slow\n11:30 lunch\n11:40 fixed')];
  const plan = await recorder.call('import.read', { files });
  expect(plan.events.map(({ sure }) => sure)).toEqual([false, false, false]);
  const choices: InputOf<'import.read'>['choices'] = {
    title: 'Slow',
    entries: {
      '1:2': { skip: true },
      '1:3': {
        milestone: 'resolved',
        time: { precision: 'approximate', at: { ms: Date.UTC(2022, 3, 20, 9, 45), offset: 120 } },
      },
    },
  };
  const input = { files, zone: 'Europe/Oslo', date: '2022-04-20', choices };
  const chosen = await recorder.call('import.read', input);
  expect(chosen.header).toMatchObject({ title: 'Slow', zone: 'Europe/Oslo' });
  expect(
    chosen.events.map(({ time, milestone, sure }) => [toIso(time.at), time.precision, milestone, sure]),
  ).toEqual([
    ['2022-04-20T11:20:00+02:00', 'minute', null, true],
    ['2022-04-20T11:45:00+02:00', 'approximate', 'resolved', true],
  ]);
  expect(chosen.report.map(({ as }) => as)).toEqual(['event at 1:1', 'left out by choice', 'event at 1:3']);
  const { incidents } = await recorder.call('import.record', input);
  const events = await eventsOf(recorder, incidents[0]?.id ?? '');
  expect(events.map(({ text, time }) => ({ text, time }))).toEqual(
    chosen.events.map(({ text, time }) => ({ text, time })),
  );
});

test('a chat goes into an incident that is there, within a stretch of time, and each message once', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'Status page', zone: 'Europe/Oslo' });
  await recorder.call('section.write', { incident, name: 'impact', text: 'Known before.' });
  const early = { files: [fixture('channel.json')], incident, choices: { until: 1_715_069_700_500 } };
  expect(await recorder.call('import.record', early)).toMatchObject({ incidents: [{ added: 2 }] });
  const all = { files: [fixture('channel.json'), fixture('channel.json')], incident };
  expect(await recorder.call('import.record', all)).toMatchObject({
    incidents: [{ id: incident, added: 1 }],
  });
  const texts = (await eventsOf(recorder, incident)).map(({ text }) => text);
  expect(texts).toEqual([
    'Mara Lindqvist: @U02CD the [status page](https://status.example.com) is red',
    'Otto Brandt: on it & thanks',
    'U03EF: @U03EF has joined the channel',
  ]);
  await recorder.call('import.record', { files: [file('notes.md', NOTES)], incident });
  const { sections, incident: header } = await recorder.call('incident.get', { incident });
  expect(sections[0]?.text).toBe('Known before.\n\nNo mail for 45 minutes.');
  expect(header.title).toBe('Status page');
});

test('columns of a table are mapped by hand', async () => {
  const { recorder } = await openTest();
  const files = [file('a.csv', 'A,B,C\nslow,2022-04-20 11:20,Ida\nfixed,2022-04-20 11:40,Bo\n')];
  const columns = { time: 'B', text: 'A', who: 'C' };
  const { events } = await recorder.call('import.read', { files, zone: 'UTC', choices: { columns } });
  expect(events.map(({ text, sure }) => [text, sure])).toEqual([
    ['Ida: slow', true],
    ['Bo: fixed', true],
  ]);
  const wrong = { files, choices: { columns: { time: 'X' } } };
  await expect(recorder.call('import.read', wrong)).rejects.toThrow('no column “X”');
});

test.each([
  ['no files', 'bad-input', { files: [] }],
  ['no day', 'bad-input', { files: [file('a.md', NOTES)], date: '2022-02-30' }],
  ['no zone', 'bad-input', { files: [file('a.md', NOTES)], zone: 'Mars/Base' }],
  ['no timeline', 'damaged', { files: [file('a.md', 'Nothing.')] }],
])('%s is refused, and nothing is written', async (_what, code, input) => {
  const { recorder } = await openTest();
  await expect(recorder.call('import.record', input)).rejects.toMatchObject({ code });
  expect(await recorder.call('incident.list', {})).toEqual([]);
});

/** What has to survive an export and another import: everything but the seconds that a style does not print. */
function kept({ text, time, kind, milestone, hypothesis }: PlannedEvent) {
  const { precision, at, until } = time;
  const end = until ? toIso(until) : null;
  const start = precision === 'unknown' ? null : toIso(at);
  return {
    text: text.replace(/\s+/g, ' '),
    start,
    end,
    precision: precision === 'exact' ? 'minute' : precision,
    kind,
    milestone,
    hypothesis,
  };
}

/** Styles that print every date, and one that prints one for all rows and so needs a timeline of one night. */
const EVERY = ['issue-summary as html', 'sre as md', 'sre as docx'];
const MATCHING: Readonly<Record<string, readonly string[]>> = {
  'two-dates.md': ['oslo as md', ...EVERY],
  'over-midnight.md': ['oslo as html', 'issue-summary as md', ...EVERY],
  'norsk.txt': ['oslo as docx', ...EVERY],
  'printers.docx': ['oslo as docx', ...EVERY],
  'month-first.md': ['sre as md', 'sre as html'],
  'pasted-document.html': ['oslo as html', 'sre as html'],
  'time-headings.md': ['oslo as md', 'sre as md'],
};

describe('imported, exported and imported again: the same events', () => {
  test.each(Object.entries(MATCHING))('%s', async (name, documents) => {
    const { recorder } = await openTest({ clock: testClock(Date.UTC(2026, 10, 21)) });
    const first = { files: [fixture(name)] };
    const before: ResultOf<'import.read'> = await recorder.call('import.read', first);
    const { incidents } = await recorder.call('import.record', first);
    const incident = incidents[0]?.id ?? '';
    for (const document of documents) {
      const [style, format] = document.split(' as ') as [string, 'md' | 'html' | 'docx'];
      const exported = await recorder.call('document.export', { incident, style, format });
      const again = await recorder.call('import.read', {
        files: [{ name: exported.name, data: exported.data }],
      });
      expect(again.events.map(kept), document).toEqual(before.events.map(kept));
      expect(
        again.events.every(({ sure }) => sure),
        document,
      ).toBe(true);
    }
  });
});
