import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/import/read.ts';
import type { ImportPlan, PlannedEvent } from '../../src/import/types.ts';
import { toIso } from '../../src/time/format.ts';

/** What a source has to come to: `NAME.json` beside each file of `test/fixtures/import`. */
interface Expected {
  readonly format?: string;
  readonly title?: string;
  readonly zone?: string;
  readonly severity?: string;
  /** `2024-03-30T22:50:00+00:00 minute | text`; a `?` where the reader has to say that it is not sure. */
  readonly events: readonly string[];
  /** Index of the event that says so. */
  readonly milestones?: Readonly<Record<string, number>>;
  readonly kinds?: Readonly<Record<string, string>>;
  readonly sections: readonly string[];
  readonly actions: readonly string[];
  /** Whether each stated duration fits. */
  readonly durations?: readonly boolean[];
  readonly inferences?: readonly string[];
  /** Lines, from 1. */
  readonly notUnderstood?: readonly number[];
}

const FOLDER = new URL('../fixtures/import/', import.meta.url);
const CONTEXT = { now: Date.UTC(2026, 10, 21, 12), zone: 'Europe/Brussels', choices: {} };

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && readdirSync(FOLDER).includes(name.replace(/\.json$/, '')))
  .map((name) => name.replace(/\.json$/, ''));

function shown({ time, text, sure }: PlannedEvent): string {
  if (time.precision === 'unknown') return `unknown | ${text}`;
  return `${toIso(time.at)} ${time.precision}${sure ? '' : ' ?'} | ${text}`;
}

function readFixture(name: string): { plan: ImportPlan; expected: Expected } {
  const bytes = readFileSync(new URL(name, FOLDER));
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Expected;
  return { plan: readSources([{ name, bytes }], CONTEXT), expected };
}

function milestonesOf({ events }: ImportPlan): Record<string, number> {
  return Object.fromEntries(
    events.flatMap(({ milestone }, index) => (milestone ? [[milestone, index]] : [])),
  );
}

describe.each(names)('%s', (name) => {
  const { plan, expected } = readFixture(name);

  test('every event with its time', () => {
    expect(plan.events.map(shown)).toEqual(expected.events);
  });

  test('what kind they are', () => {
    if (expected.milestones) expect(milestonesOf(plan)).toEqual(expected.milestones);
    for (const [index, kind] of Object.entries(expected.kinds ?? {})) {
      expect(plan.events[Number(index)]?.kind).toBe(kind);
    }
  });

  test('the rest of the document', () => {
    const { header, sections, actions, durations, formats, inferences } = plan;
    expect(sections.map((section) => section.name)).toEqual(expected.sections);
    expect(actions.map(({ text }) => text)).toEqual(expected.actions);
    if (expected.title) expect(header.title).toBe(expected.title);
    if (expected.zone) expect(header.zone).toBe(expected.zone);
    if (expected.severity) expect(header.severity).toBe(expected.severity);
    if (expected.format) expect(formats).toEqual([expected.format]);
    if (expected.durations) expect(durations.map(({ fits }) => fits)).toEqual(expected.durations);
    for (const about of expected.inferences ?? [])
      expect(inferences.map((one) => one.about)).toContain(about);
  });

  test('every line of the source is in the report', () => {
    const lost = plan.report
      .filter(({ fate }) => fate === 'not-understood')
      .map(({ key }) => Number(key.split(':')[1]));
    expect(lost).toEqual(expected.notUnderstood ?? []);
    expect(plan.report.every(({ fate, as }) => fate === 'not-understood' || as !== '')).toBe(true);
  });
});
