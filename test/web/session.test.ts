import { expect, test } from 'vitest';
import { openSession } from '../../src/web/session.ts';
import { openShell, sendTo } from './support/shell.ts';

test('the printed address lets a browser in once and leads to the bare address', async () => {
  const shell = await openShell();
  const { status, headers } = await shell.send({ path: `/?token=${shell.token}` });
  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(
      new RegExp(`^incident-recorder-${shell.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    ),
  ]);
  const screen = await shell.send({ headers: { cookie: await shell.letIn() } });
  expect(screen).toMatchObject({ status: 200, text: expect.stringContaining('A small screen') });
});

test('the token has 256 bits, is another each time, and is not what the cookie holds', async () => {
  const [first, second] = [await openShell(), await openShell()];
  expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
  expect(first.token).not.toBe(second.token);
  expect(await first.letIn()).not.toContain(first.token);
});

const wrongTokens = ['', 'x', 'A'.repeat(43), '%', `${'A'.repeat(43)}&token=`];

test.each(wrongTokens)('a wrong token “%s” sets no cookie and says what to do', async (token) => {
  const { status, headers, text } = await (await openShell()).send({ path: `/?token=${token}` });
  expect(status).toBe(403);
  expect(headers['set-cookie']).toBeUndefined();
  expect(text).toContain('Copy the whole address from the terminal');
});

const everything = [
  ['GET', '/'],
  ['HEAD', '/'],
  ['GET', '/index.html'],
  ['GET', '/assets/a-1.js'],
  ['GET', '/nothing'],
  ['POST', '/api/incident.list'],
  ['GET', '/api/notices'],
  ['OPTIONS', '/api/incident.list'],
  ['DELETE', '/'],
] as const;

test.each(everything)('without the cookie %s %s is refused, whatever it is', async (method, path) => {
  const shell = await openShell();
  const bad = [undefined, `incident-recorder-${shell.port}=${shell.token}`, `other=${await shell.letIn()}`];
  for (const cookie of bad) {
    const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
    const answered = await shell.send({ method, path, headers, body: method === 'POST' ? '{}' : '' });
    expect(answered.status).toBe(401);
  }
  expect(shell.recorder.calls).toEqual([]);
});

test('a refusal reaches a person as a sentence and the screen as a failure of the contract', async () => {
  const shell = await openShell();
  const { headers, text } = await shell.send({});
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text).toBe(
    'This browser has not been let in to the recorder.\n' +
      'Open the address that was printed in the terminal, the token at its end included.\n',
  );
  const api = await shell.send({ method: 'POST', path: '/api/incident.list' });
  expect(JSON.parse(api.text)).toMatchObject({ ok: false, failure: { code: 'refused' } });
});

test('the cookie of one server is none for another, and both fit in one jar', async () => {
  const [first, second] = [await openShell(), await openShell()];
  const jar = `${await first.letIn()}; ${await second.letIn()}`;
  expect((await sendTo(first.port, { headers: { cookie: jar } })).status).toBe(200);
  expect((await sendTo(second.port, { headers: { cookie: jar } })).status).toBe(200);
  expect((await sendTo(second.port, { headers: { cookie: await first.letIn() } })).status).toBe(401);
});

test('a cookie of that name that somebody else set does not hide the right one', () => {
  const session = openSession(4123);
  const pair = session.exchange(session.token).replace(/;.*/, '');
  expect(() => session.check(`incident-recorder-4123=planted; ${pair}; theme=dark`)).not.toThrow();
  expect(() => session.check(`${pair}x`)).toThrow('has not been let in');
});
