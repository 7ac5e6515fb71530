import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { openShell } from './support/shell.ts';

test('closing waits for what is being written, and its answer still arrives', async () => {
  const shell = await openShell();
  shell.recorder.hold();
  const answered = shell.call('undo', { incident: 'a1' });
  await eventually(() => expect(shell.recorder.calls).toHaveLength(1));
  let closed = false;
  const closing = shell.close().then(() => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(closed).toBe(false);
  shell.recorder.release();
  await closing;
  expect((await answered).status).toBe(200);
});

test('closing ends the streams', async () => {
  const shell = await openShell();
  const headers = { cookie: await shell.letIn() };
  const request = get({ host: '127.0.0.1', port: shell.port, path: '/api/notices', headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const closing = shell.close();
  // A notice that comes between the end and its arrival goes nowhere.
  shell.recorder.notify({ incident: 'a1', position: 9 });
  await closing;
  expect(await text(response)).toBe('retry: 1000\n\n');
  expect(shell.recorder.listeners).toBe(0);
});

test('a closing server takes nothing new, and a closed one does not answer', async () => {
  const shell = await openShell();
  const cookie = await shell.letIn();
  const line = connect(shell.port, '127.0.0.1');
  const post = (length: number) =>
    `POST /api/undo HTTP/1.1\r\nhost: 127.0.0.1:${shell.port}\r\ncookie: ${cookie}\r\n` +
    `content-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
  line.write(`${post(2)}{`);
  await shell.call('incident.list', {});
  const closing = shell.close();
  line.write('}');
  const said = await text(line);
  await closing;
  expect(said).toMatch(/^HTTP\/1\.1 503 /);
  expect(said).toContain('The recorder is closing.');
  expect(shell.recorder.calls.map(({ name }) => name)).toEqual(['incident.list']);
  await expect(shell.send({})).rejects.toThrow('ECONNREFUSED');
});

test('an upload that never ends does not hold up the end', async () => {
  const shell = await openShell();
  const line = connect(shell.port, '127.0.0.1');
  line.write(`POST /api/undo HTTP/1.1\r\nhost: 127.0.0.1:${shell.port}\r\ncontent-length: 9\r\n`);
  line.write(`cookie: ${await shell.letIn()}\r\ncontent-type: application/json\r\n\r\n{`);
  line.on('error', () => line.destroy());
  await shell.call('incident.list', {});
  await shell.close();
  expect(shell.recorder.calls.map(({ name }) => name)).toEqual(['incident.list']);
});
