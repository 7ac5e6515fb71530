import { describe, expect, test } from 'vitest';
import { outages, recordOutage } from '../support/outage.ts';
import { openTest } from './open.ts';

/** What is true of each outage, beside long times without a line. */
const NO_IMPACT =
  '1: There is "detected" (#1) but no "impact-started", so nobody can tell how long nobody noticed.';
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'exhausted-pool': [NO_IMPACT],
  'heavy-query': [NO_IMPACT],
  'pool-settings': [NO_IMPACT],
  'sign-in-rollback': [NO_IMPACT],
  'suspended-logging': [],
};

/** The events before which nothing was logged for half an hour. */
const GAPS: Readonly<Record<string, readonly string[]>> = {
  'exhausted-pool': ['4', '5', '6', '7', '8', '9'],
  'heavy-query': ['9', '10', '11', '12', '15', '16'],
  'pool-settings': [],
  'sign-in-rollback': ['5'],
  'suspended-logging': ['4'],
};

describe.for(outages())('$name', ({ name, outage }) => {
  test('only what is true of it is pointed out', async () => {
    const { recorder, clock } = await openTest();
    const incident = await recordOutage(recorder, clock, outage);
    const findings = await recorder.call('incident.lint', { incident });
    const gaps = findings.filter(({ rule }) => rule === 'long-gap');
    expect(gaps.map(({ event }) => event?.label)).toEqual(GAPS[name]);
    const others = findings.filter(({ rule }) => rule !== 'long-gap');
    expect(others.map(({ event, message }) => `${event?.label}: ${message}`)).toEqual(FOUND[name]);
  });
});

test('a record says what is wrong with its section, and the record stays as it is', async () => {
  const { recorder, clock } = await openTest();
  const [first] = outages();
  if (first === undefined) throw new Error('The fixtures are missing.');
  const incident = await recordOutage(recorder, clock, first.outage);
  await recorder.call('section.write', { incident, name: 'impact', text: 'The outage lasted 20 minutes.' });
  const before = await recorder.call('incident.get', { incident });
  const findings = await recorder.call('incident.lint', { incident });
  expect(findings).toContainEqual({
    rule: 'stated-duration',
    event: null,
    message: 'The section “impact” says “20 minutes”, but by the timeline it was 3 h 30 min.',
  });
  expect(await recorder.call('incident.get', { incident })).toEqual(before);
});
