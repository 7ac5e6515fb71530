import { expect, test } from 'vitest';
import { openTest } from './open.ts';

async function begin() {
  const opened = await openTest();
  const { recorder } = opened;
  const { incident } = await recorder.call('incident.start', { title: 'Checkout errors' });
  const texts = async () => (await recorder.call('event.list', { incident })).events.map(({ text }) => text);
  const header = async () => (await recorder.call('incident.get', { incident })).incident;
  return { ...opened, incident, texts, header };
}

test('who takes over from whom is an event, and nothing is if it is so already', async () => {
  const { recorder, incident, texts, header } = await begin();
  for (const person of ['Anna', ' Anna ', 'Bo', null, null, ' ']) {
    await recorder.call('role.set', { incident, role: 'commander', person });
  }
  await recorder.call('role.set', { incident, role: 'experts', person: 'Carl, Dina' });
  expect(await texts()).toEqual([
    'Incident commander: Anna',
    'Incident commander: Anna → Bo',
    'Incident commander: Bo → nobody',
    'Experts: Carl, Dina',
  ]);
  expect((await header()).roles).toEqual({ experts: 'Carl, Dina' });
});

test('two hands of one record keep the roles that each gave', async () => {
  const { recorder, incident, header } = await begin();
  await recorder.call('role.set', { incident, role: 'commander', person: 'Anna' });
  await recorder.call('role.set', { incident, role: 'communications', person: 'Bo' });
  expect((await header()).roles).toEqual({ commander: 'Anna', communications: 'Bo' });
});

test('accepting the hand-over makes the author the scribe, which is an event each time', async () => {
  const { recorder, incident, texts, header } = await begin();
  await recorder.call('role.set', { incident, role: 'scribe', person: 'Bo' });
  const { event } = await recorder.call('handover.accept', { incident });
  expect(event).toMatchObject({ label: '2', kind: 'note', author: 'anna' });
  await recorder.call('handover.accept', { incident });
  expect(await texts()).toEqual([
    'Scribe: Bo',
    'Hand-over accepted. Scribe: Bo → anna',
    'Hand-over accepted. Scribe: anna',
  ]);
  expect((await header()).roles).toEqual({ scribe: 'anna' });
});

test('a change of severity is an event, the first severity is not', async () => {
  const { recorder, incident, texts } = await begin();
  for (const severity of ['SEV2', 'SEV2', 'SEV1', '']) {
    await recorder.call('incident.set', { incident, severity });
  }
  await recorder.call('incident.set', { incident, title: 'Checkout down' });
  expect(await texts()).toEqual(['Severity: SEV2 → SEV1', 'Severity: SEV1 → none']);
});

test('the history of the head has every change of it, and of nothing else', async () => {
  const { recorder, incident } = await begin();
  await recorder.call('incident.set', { incident, severity: 'SEV2', cadence: 30 });
  await recorder.call('event.log', { incident, text: 'a note' });
  await recorder.call('role.set', { incident, role: 'commander', person: 'Anna' });
  const history = await recorder.call('incident.history', { incident });
  expect(history.map(({ set, author }) => ({ set, author }))).toEqual([
    { author: 'anna', set: expect.objectContaining({ title: 'Checkout errors', severity: null }) },
    { author: 'anna', set: { severity: 'SEV2', cadence: 30 } },
    { author: 'anna', set: { 'role:commander': 'Anna' } },
  ]);
});

test('undo takes back a take-over: the event first, then the role', async () => {
  const { recorder, incident, header } = await begin();
  await recorder.call('role.set', { incident, role: 'commander', person: 'Anna' });
  expect(await recorder.call('undo', { incident })).toEqual({ description: '#1 logged' });
  expect(await recorder.call('undo', { incident })).toEqual({ description: 'commander changed' });
  expect((await header()).roles).toEqual({});
});
