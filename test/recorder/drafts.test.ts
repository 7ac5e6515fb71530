import { expect, test } from 'vitest';
import { openTest, START } from './open.ts';

test('drafts survive reopening: one for each incident, and the one that would open a new incident', async () => {
  const { recorder, folder } = await openTest();
  const first = await recorder.call('incident.start', {});
  const second = await recorder.call('incident.start', {});
  const draft = (text: string) => ({ text, firstKeyAt: START });
  await recorder.call('draft.save', { incident: null, ...draft('new') });
  await recorder.call('draft.save', { ...first, ...draft('one\nline') });
  await recorder.call('draft.save', { ...second, ...draft('other') });
  await recorder.close();
  const again = await openTest({ folder }, 'second');
  const read = (incident: string | null) => again.recorder.call('draft.get', { incident });
  expect(await read(null)).toEqual(draft('new'));
  expect(await read(first.incident)).toEqual(draft('one\nline'));
  expect(await read(second.incident)).toEqual(draft('other'));
});

test('an empty draft is none', async () => {
  const { recorder } = await openTest();
  await recorder.call('draft.save', { incident: null, text: 'x', firstKeyAt: null });
  await recorder.call('draft.save', { incident: null, text: '', firstKeyAt: null });
  expect(await recorder.call('draft.get', { incident: null })).toBeNull();
});

test.each([null, 'an incident'])(
  'logging the line of a draft forgets it in the same step (%s)',
  async (at) => {
    const { recorder } = await openTest();
    const incident = at && (await recorder.call('incident.start', {})).incident;
    await recorder.call('draft.save', { incident, text: '/dec x', firstKeyAt: START });
    await recorder.call('line.log', { incident, line: '/dec x', firstKeyAt: START });
    expect(await recorder.call('draft.get', { incident })).toBeNull();
  },
);

test('a draft that is another line by now stays', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const draft = { text: 'the next line', firstKeyAt: START };
  await recorder.call('draft.save', { incident, ...draft });
  await recorder.call('line.log', { incident, line: 'the last line', firstKeyAt: START });
  expect(await recorder.call('draft.get', { incident })).toEqual(draft);
});

test('a line that is refused leaves its draft', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('draft.save', { incident, text: '/dec', firstKeyAt: START });
  await expect(recorder.call('line.log', { incident, line: '/dec', firstKeyAt: START })).rejects.toThrow();
  expect(await recorder.call('draft.get', { incident })).toMatchObject({ text: '/dec' });
});

test('a line whose id is taken by something else leaves its draft, and opens nothing', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('draft.save', { incident, text: 'x', firstKeyAt: START });
  const taken = { line: 'x', firstKeyAt: START, id: incident };
  await expect(recorder.call('line.log', { incident, ...taken })).rejects.toMatchObject({ code: 'conflict' });
  await expect(recorder.call('line.log', { incident: null, ...taken })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await recorder.call('draft.get', { incident })).toMatchObject({ text: 'x' });
  expect(await recorder.call('incident.list', {})).toHaveLength(1);
});

test('settings survive reopening, whatever JSON they are', async () => {
  const { recorder, folder } = await openTest();
  await recorder.call('setting.put', { key: 'window', value: { width: 900, tabs: ['log', null] } });
  await recorder.call('setting.put', { key: 'theme', value: 'dark' });
  await recorder.close();
  const again = await openTest({ folder }, 'second');
  expect(await again.recorder.call('setting.all', {})).toMatchObject({
    window: { width: 900, tabs: ['log', null] },
    theme: 'dark',
  });
  const nameless = again.recorder.call('setting.put', { key: ' ', value: 1 });
  await expect(nameless).rejects.toMatchObject({ code: 'bad-input' });
});
