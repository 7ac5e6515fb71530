import { expect, test } from 'vitest';
import { BODY_LIMIT } from '../../src/web/body.ts';
import { openShell, type TestShell } from './support/shell.ts';

const failureIn = (text: string) => JSON.parse(text).failure;

test('a call reaches the recorder with its input, and its result comes back', async () => {
  const shell = await openShell();
  const input = { incident: 'a1', event: '14' };
  const { status, headers, text } = await shell.call('event.restore', input);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  expect(JSON.parse(text)).toEqual({ ok: true, value: input });
  expect(shell.recorder.calls).toEqual([{ name: 'event.restore', input }]);
});

test('a failure of the recorder is an answer', async () => {
  const { status, text } = await (await openShell()).call('undo', { incident: 'a1' });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    ok: false,
    failure: { code: 'not-found', message: 'No such incident.', hint: 'Look at the list.' },
  });
});

test.each(['event.nothing', 'constructor', '__proto__', '', 'incident.list/', '%'])(
  'an operation that the contract does not know is not called: “%s”',
  async (name) => {
    const shell = await openShell();
    const { status, text } = await shell.call(name, {});
    expect(status).toBe(404);
    expect(failureIn(text)).toMatchObject({ code: 'not-found' });
    expect(shell.recorder.calls).toEqual([]);
  },
);

const methods = [
  ['GET', '/api/incident.list', 'POST'],
  ['PUT', '/api/incident.list', 'POST'],
  ['DELETE', '/api/incident.list', 'POST'],
  ['OPTIONS', '/api/incident.list', 'POST'],
  ['POST', '/api/notices', 'GET'],
  ['POST', '/', 'GET, HEAD'],
  ['PUT', '/index.html', 'GET, HEAD'],
] as const;

test.each(methods)('%s %s is refused; %s is allowed', async (method, path, allow) => {
  const shell = await openShell();
  const { status, headers, text } = await shell.send({
    method,
    path,
    headers: { cookie: await shell.letIn(), 'content-type': 'application/json' },
  });
  expect(status).toBe(405);
  expect(headers.allow).toBe(allow);
  expect(text).toContain(`takes no ${method} request`);
  expect(shell.recorder.calls).toEqual([]);
});

async function post(shell: TestShell, body: string | Uint8Array, type?: string) {
  const headers = { cookie: await shell.letIn(), ...(type !== undefined && { 'content-type': type }) };
  return shell.send({ method: 'POST', path: '/api/incident.list', headers, body });
}

test.each([
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
])('the type “%s” is taken', async (type) => {
  expect((await post(await openShell(), '{}', type)).status).toBe(200);
});

// The first three are what a form of another site can send without asking.
const wrongTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'text/plain; application/json',
  'application/json; charset=utf-16',
  undefined,
];

test.each(wrongTypes)('the type “%s” is refused', async (type) => {
  const shell = await openShell();
  const { status, text } = await post(shell, '{}', type);
  expect(status).toBe(415);
  expect(failureIn(text)).toMatchObject({
    code: 'bad-input',
    hint: expect.stringContaining('application/json'),
  });
  expect(shell.recorder.calls).toEqual([]);
});

const wrongBodies: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['nothing', '', 'not JSON'],
  ['half an object', '{"incident":', 'not JSON'],
  ['a form', 'incident=1', 'not JSON'],
  ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'not UTF-8'],
];

test.each(wrongBodies)('a body of %s is refused', async (_what, body, said) => {
  const shell = await openShell();
  const { status, text } = await post(shell, body, 'application/json');
  expect(status).toBe(400);
  expect(failureIn(text)).toMatchObject({ code: 'bad-input', message: expect.stringContaining(said) });
  expect(shell.recorder.calls).toEqual([]);
});

test('a body of the limit passes, and one byte more is refused in a sentence', async () => {
  const shell = await openShell();
  const largest = JSON.stringify({ data: 'a'.repeat(BODY_LIMIT - '{"data":""}'.length) });
  expect((await post(shell, largest, 'application/json')).status).toBe(200);
  const { status, text } = await post(shell, `${largest} `, 'application/json');
  expect(status).toBe(413);
  expect(failureIn(text)).toMatchObject({ code: 'too-large', message: 'The request is larger than 33 MB.' });
  expect(shell.recorder.calls).toHaveLength(1);
});
