import { expect, test } from 'vitest';
import type { InputOf } from '../../src/recorder/contract.ts';
import { openTest, START } from './open.ts';

const MINUTE = 60_000;
const at = (minutes: number) => ({ ms: START + minutes * MINUTE, offset: 120 });

async function begin() {
  const opened = await openTest();
  const { recorder, clock } = opened;
  const { incident } = await recorder.call('incident.start', { title: 'Checkout errors' });
  const log = async (line: string, more: Partial<InputOf<'line.log'>> = {}) =>
    (await recorder.call('line.log', { incident, line, firstKeyAt: clock.now(), ...more })).event;
  return { ...opened, incident, log };
}

test('a line that promises something offers a timer, and gets one only if it is taken', async () => {
  const { recorder, incident, log } = await begin();
  const read = await recorder.call('line.read', { incident, line: 'back in 10 min', firstKeyAt: START });
  expect(read.promise).toEqual({ due: at(10), dueText: '11:38:04, in 10 min' });
  expect(await log('back in 10 min')).toMatchObject({ promise: null });
  expect(await log('back in 10 min', { promise: true })).toMatchObject({
    promise: { due: at(10), metAt: null },
  });
  expect(await log('a note', { promise: true })).toMatchObject({ promise: null });
});

test('a promise counts from when its line was meant', async () => {
  const { recorder, incident, clock, log } = await begin();
  clock.advance(30 * MINUTE);
  const line = '@-5m back in 10 min';
  expect(await log(line, { promise: true })).toMatchObject({ promise: { due: at(35) } });
  const read = await recorder.call('line.read', {
    incident,
    line: '@-20m back in 10 min',
    firstKeyAt: clock.now(),
  });
  expect(read.promise?.dueText).toBe('11:48:04, 10 min ago');
});

test.each([
  ['next update 14:30', '14:30, in 3 h 2 min'],
  ['back tomorrow at 09:00', 'tomorrow 09:00, in 21 h 32 min'],
])('%s is offered as %s', async (line, text) => {
  const { recorder, incident } = await begin();
  const read = await recorder.call('line.read', { incident, line, firstKeyAt: START });
  expect(read.promise?.dueText).toBe(text);
});

test('with a cadence each update is kept or late on record, from when the cadence was set', async () => {
  const { recorder, incident, clock, log } = await begin();
  expect(await log('/update told support')).toMatchObject({ promise: null });
  clock.advance(40 * MINUTE);
  await recorder.call('incident.set', { incident, cadence: 30 });
  clock.advance(20 * MINUTE);
  expect(await log('/update no news')).toMatchObject({ promise: { due: at(70), metAt: at(60) } });
  expect(await log('no update')).toMatchObject({ promise: null });
  clock.advance(35 * MINUTE);
  expect(await log('/update found it')).toMatchObject({ promise: { due: at(90), metAt: at(95) } });
  await recorder.call('event.strike', { incident, event: '4', reason: 'not sent' });
  expect(await log('/update found it')).toMatchObject({ promise: { due: at(90), metAt: at(95) } });
  const own = await log('/update again, next update in 15 min', { promise: true });
  expect(own).toMatchObject({ promise: { due: at(110), metAt: null } });
  await recorder.call('incident.set', { incident, cadence: null });
  expect(await log('/update the last')).toMatchObject({ promise: null });
});

test('an outage that is over promises no further updates', async () => {
  const { recorder, incident, log } = await begin();
  await recorder.call('incident.set', { incident, cadence: 30 });
  await log('/recovered');
  expect(await log('/update all is well')).toMatchObject({ promise: null });
});

test('a cadence is of whole minutes within a day', async () => {
  const { recorder, incident } = await begin();
  for (const cadence of [0, -1, 1.5, 1441]) {
    await expect(recorder.call('incident.set', { incident, cadence })).rejects.toMatchObject({
      code: 'bad-input',
    });
  }
});
