import { expect, test } from 'vitest';
import { dispatch } from '../../src/recorder/transport.ts';
import { openTest } from './open.ts';

test('an answer has the value', async () => {
  const { recorder } = await openTest();
  expect(await dispatch(recorder, 'incident.list', {})).toEqual({ ok: true, value: [] });
  expect(await dispatch(recorder, 'setting.put', { key: 'a', value: 1 })).toEqual({
    ok: true,
    value: undefined,
  });
});

test.each([
  'incident.destroy',
  '',
  '__proto__',
  'constructor',
  'toString',
  'incident',
  7,
  null,
  undefined,
  {},
])('an operation called %j is refused', async (name) => {
  const { recorder } = await openTest();
  const answer = await dispatch(recorder, name as string, {});
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input', message: /no operation/ } });
});

test('a failure is plain data: it crosses a boundary as it is', async () => {
  const { recorder } = await openTest();
  const answer = await dispatch(recorder, 'incident.get', { incident: 'beef' });
  expect(structuredClone(answer)).toEqual(answer);
  expect(JSON.parse(JSON.stringify(answer))).toEqual({
    ok: false,
    failure: {
      code: 'not-found',
      message: 'There is no incident “beef”.',
      hint: 'List the incidents to see their ids.',
    },
  });
});

test('a closed recorder answers that it is closed', async () => {
  const { recorder } = await openTest();
  await recorder.close();
  await recorder.close();
  const answer = await dispatch(recorder, 'incident.list', {});
  expect(answer).toMatchObject({
    ok: false,
    failure: { code: 'conflict', message: 'The recorder is closed.' },
  });
});
