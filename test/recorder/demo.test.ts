import { expect, test } from 'vitest';
import { DEMO_EVENTS } from '../../src/recorder/demo-outage.ts';
import { openBare, openTest } from './open.ts';

test('the sample is a finished outage with something of everything', async () => {
  const { recorder, clock } = await openTest();
  clock.set(Date.UTC(2026, 3, 1));
  const { incident } = await recorder.call('incident.demo', {});
  const detail = await recorder.call('incident.get', { incident });
  const { events } = await recorder.call('event.list', { incident });
  expect(detail.incident).toMatchObject({ status: 'resolved', style: 'sre', zone: 'Europe/Oslo' });
  expect(detail.incident.facts).toMatchObject({ authors: 'Ingrid Moe, Jonas Lund' });
  expect(detail.metrics.map(({ problem }) => problem)).toEqual(detail.metrics.map(() => null));
  expect(events).toHaveLength(DEMO_EVENTS.length);
  expect(events.filter(({ late }) => late)).toHaveLength(1);
  expect(events.filter(({ struck }) => struck !== null)).toHaveLength(1);
  expect(detail.sections.length).toBeGreaterThan(5);
  expect(detail.actions).toHaveLength(3);
  expect(await recorder.call('record.verify', {})).toEqual([]);
  expect(await recorder.call('incident.lint', { incident })).toEqual([]);
});

test('asked for again, it is the same one, in any window, also on a computer whose clock is years behind', async () => {
  const { recorder, folder } = await openTest();
  const { incident } = await recorder.call('incident.demo', {});
  expect(await recorder.call('incident.demo', {})).toEqual({ incident });
  const second = await openBare({ folder }, 'second');
  expect(await second.recorder.call('incident.demo', {})).toEqual({ incident });
  await second.recorder.close();
  expect(await recorder.call('incident.list', {})).toHaveLength(1);
});
