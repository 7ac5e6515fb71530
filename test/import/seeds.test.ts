import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/import/read.ts';
import type { ImportChoices } from '../../src/import/types.ts';
import { toIso } from '../../src/time/format.ts';

/** Postmortems that others wrote. They are not part of the repository; without them these tests are skipped. */
const FOLDER = new URL('../../../shared/seeds/', import.meta.url);
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

interface Seed {
  readonly start: string;
  readonly choices: ImportChoices;
  readonly zone: string;
  /** Month, day and time of day, each where the outage was; null where the source says no time. */
  readonly times: readonly (string | null)[];
  readonly offset: string;
  readonly sections: readonly string[];
  readonly actions: number;
  readonly fits: readonly boolean[];
}

const evening = (times: string): string[] => times.split(' ').map((time) => `2023-05-26T${time}`);

const SEEDS: readonly Seed[] = [
  {
    start: '000_',
    choices: { zone: 'Europe/Oslo' },
    zone: 'Europe/Oslo',
    offset: '+02:00',
    times: ['2022-04-20T11:28', '2022-04-20T11:38', '2022-04-20T11:56', '2022-04-20T19:33'],
    sections: [
      'summary',
      'impact',
      'root-cause',
      'resolution',
      'went-well',
      'went-wrong',
      'mitigations',
      'supporting',
    ],
    actions: 1,
    // It says seven hours, and its timeline ends eight hours and five minutes after it began.
    fits: [false],
  },
  {
    start: '001_',
    choices: {},
    zone: 'Africa/Nairobi',
    offset: '+03:00',
    times: [
      ...evening('18:00 18:05 18:20 18:30 18:30 18:35 18:40 18:45 19:20 20:00 21:30 22:00 22:05 22:30 23:00'),
      '2023-05-27T03:00',
    ],
    sections: ['summary', 'root-cause', 'mitigations'],
    actions: 3,
    fits: [true],
  },
  {
    start: '002_',
    choices: { date: '2024-01-16' },
    zone: 'America/Los_Angeles',
    offset: '-08:00',
    times: ['2024-01-16T11:00', null, null, '2024-01-16T12:00', '2024-01-16T15:00'],
    sections: ['summary', 'impact', 'root-cause', 'resolution', 'mitigations', 'supporting'],
    actions: 4,
    fits: [true],
  },
  {
    start: '003_',
    choices: {},
    zone: 'UTC',
    offset: '+00:00',
    times: ['14:00', '14:15', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00', '17:30'].map(
      (time) => `2024-01-22T${time}`,
    ),
    sections: ['summary', 'impact', 'root-cause', 'resolution', 'mitigations', 'supporting'],
    actions: 5,
    fits: [true],
  },
  {
    start: '004_',
    choices: {},
    zone: 'GMT',
    offset: '+00:00',
    times: [
      '10:30',
      '10:32',
      '10:35',
      '10:45',
      '11:00',
      '11:20',
      '11:30',
      '11:45',
      '12:00',
      '12:10',
      '12:15',
    ].map((time) => `2024-06-10T${time}`),
    sections: ['summary', 'impact', 'root-cause', 'mitigations', 'supporting'],
    actions: 6,
    fits: [true],
  },
];

describe.each(SEEDS)('seed $start', (seed) => {
  const name = files.find((file) => file.startsWith(seed.start));

  test.skipIf(name === undefined)('every event, section, action item and duration', () => {
    const bytes = readFileSync(new URL(name ?? '', FOLDER));
    const context = { now: Date.UTC(2026, 10, 21, 12), zone: 'Pacific/Chatham', choices: seed.choices };
    const { header, events, sections, actions, durations, report } = readSources(
      [{ name: name ?? '', bytes }],
      context,
    );
    expect(header.zone).toBe(seed.zone);
    const times = events.map(({ time }) => (time.precision === 'unknown' ? null : toIso(time.at)));
    expect(times).toEqual(seed.times.map((time) => time && `${time}:00${seed.offset}`));
    expect(events.every(({ sure }) => sure)).toBe(true);
    expect(sections.map((section) => section.name).sort()).toEqual([...seed.sections].sort());
    expect(actions).toHaveLength(seed.actions);
    expect(durations.map(({ fits }) => fits)).toEqual(seed.fits);
    expect(report.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
  });
});

test.skipIf(files.length === 0)('without a date in the source or from the person, no time is sure', () => {
  const name = files.find((file) => file.startsWith('002_')) ?? '';
  const bytes = readFileSync(new URL(name, FOLDER));
  const context = { now: Date.UTC(2026, 10, 21, 12), zone: 'UTC', choices: {} };
  const { events, inferences } = readSources([{ name, bytes }], context);
  expect(events.map(({ sure }) => sure)).toEqual([false, true, true, false, false]);
  expect(inferences.find(({ about }) => about === 'date')).toMatchObject({
    value: '2026-11-21',
    sure: false,
  });
});
