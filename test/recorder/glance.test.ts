import { expect, onTestFinished, test } from 'vitest';
import type { RecorderClient } from '../../src/recorder/contract.ts';
import { dueText, followGlance, type Glance, runningTime } from '../../src/recorder/glance.ts';
import { eventually } from '../support/eventually.ts';
import { openTest } from './open.ts';

function follow(recorder: RecorderClient) {
  const told: (Glance | null)[] = [];
  const follower = followGlance(recorder, (glance) => told.push(glance));
  onTestFinished(() => follower.stop());
  return { follower, last: () => told.at(-1), told };
}

test('it tells what runs, what is due and what comes next, and follows what is written', async () => {
  const { recorder, clock } = await openTest();
  const { last, told } = follow(recorder);
  await eventually(() => expect(told).toEqual([null]));
  const begun = clock.now();
  const { incident } = await recorder.call('line.log', {
    incident: null,
    line: 'checkout is down',
    firstKeyAt: begun,
  });
  await eventually(() =>
    expect(last()).toMatchObject({ incident, runsSince: begun, nextMilestone: 'detected', dues: [] }),
  );
  await recorder.call('incident.set', { incident, cadence: 30 });
  await recorder.call('event.log', { incident, text: '', kind: 'milestone', milestone: 'mitigated' });
  await eventually(() => {
    expect(last()).toMatchObject({
      nextMilestone: 'recovered',
      dues: [{ what: 'update', at: begun + 30 * 60_000 }],
    });
  });
  await recorder.call('event.amend', { incident, event: '1', promiseDue: 'in 10 min' });
  await eventually(() => expect(last()?.dues.map(({ what }) => what)).toEqual(['promise', 'update']));
  await recorder.call('event.amend', { incident, event: '1', promiseMet: true });
  await eventually(() => expect(last()?.dues.map(({ what }) => what)).toEqual(['update']));
  await recorder.call('event.log', { incident, text: '', kind: 'milestone', milestone: 'resolved' });
  await eventually(() => expect(last()).toBeNull());
});

test('a chosen incident is followed as long as it runs, then the one that was last touched', async () => {
  const { recorder } = await openTest();
  const first = await recorder.call('incident.start', { title: 'first' });
  const second = await recorder.call('incident.start', { title: 'second' });
  const { follower, last } = follow(recorder);
  await eventually(() => expect(last()?.incident).toBe(second.incident));
  follower.choose(first.incident);
  await eventually(() => expect(last()?.incident).toBe(first.incident));
  await recorder.call('event.log', {
    incident: first.incident,
    text: '',
    kind: 'milestone',
    milestone: 'resolved',
  });
  await eventually(() => expect(last()?.incident).toBe(second.incident));
});

test('times as they are written', () => {
  expect(runningTime({ runsSince: 1_000 }, 8_078_000)).toBe('02:14:37');
  expect(runningTime({ runsSince: 1_000 }, 0)).toBe('00:00:00');
  const due = { key: 'k', what: 'update', text: '', at: 600_000 } as const;
  expect(dueText(due, 0)).toBe('Update to stakeholders in 10 min');
  expect(dueText(due, 660_000)).toBe('Update to stakeholders was due 1 min ago');
  expect(dueText({ ...due, what: 'promise', text: 'back with logs' }, 570_000)).toBe(
    'back with logs in 30 s',
  );
});
