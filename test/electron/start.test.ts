import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { sendTo } from '../web/support/shell.ts';
import { textsIn } from './support/record.ts';

const START = join(import.meta.dirname, '../../scripts/start.ts');

interface Started {
  readonly child: ChildProcess;
  /** The first line of its standard output; rejects if it ends without one. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: string | null; errors: string }>;
}

/** `npm start` as a machine without a display would run it. */
function start(home: string, ...args: string[]): Started {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const child = spawn(process.execPath, [START, ...args], {
    env: { ...env, INCIDENT_RECORDER_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, errors }));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = createInterface({ input: child.stdout });
  const firstLine = Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error(errors))),
  ]);
  firstLine.catch(() => undefined);
  return { child, firstLine, ended };
}

/** Opens the address as a browser does: the token becomes a cookie. */
async function letIn(address: string): Promise<{ port: number; cookie: string }> {
  const { port, search } = new URL(address);
  const { headers } = await sendTo(Number(port), { path: `/${search}` });
  return { port: Number(port), cookie: (headers['set-cookie']?.[0] ?? '').replace(/;.*/, '') };
}

test('without a display it says so in one line, prints the address and serves the screen', async () => {
  const home = temporaryFolder();
  const { child, firstLine, ended } = start(home);
  const address = await firstLine;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);

  const { port, cookie } = await letIn(address);
  const screen = await sendTo(port, { headers: { cookie } });
  expect(screen.status).toBe(200);
  expect(screen.text).toContain('<title>Incident Recorder</title>');
  const logged = await sendTo(port, {
    method: 'POST',
    path: '/api/line.log',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ incident: null, line: 'disk of db-2 is full', firstKeyAt: null }),
  });
  expect(JSON.parse(logged.text)).toMatchObject({ ok: true, value: { event: { number: 1 } } });

  child.kill('SIGINT');
  expect(await ended).toEqual({
    code: 0,
    signal: null,
    errors: 'There is no display here, so the recorder is served to your browser. Ctrl+C ends it.\n',
  });
  expect(await textsIn(home)).toEqual(['disk of db-2 is full']);
});

test('a data folder and a port can be chosen', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const home = temporaryFolder();
  const { child, firstLine, ended } = start(temporaryFolder(), '--port', String(port), '--data', home);
  const address = await firstLine;
  expect(address).toContain(`http://127.0.0.1:${port}/?token=`);
  const { cookie } = await letIn(address);
  await sendTo(port, {
    method: 'POST',
    path: '/api/line.log',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ incident: null, line: 'here', firstKeyAt: null }),
  });
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({
    code: 0,
    errors: expect.stringMatching(/^As you asked, the recorder/),
  });
  expect(await textsIn(home)).toEqual(['here']);
});

test('a port that is taken is one sentence that names it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { code, errors } = await start(temporaryFolder(), '--port', String(port)).ended;
  expect(code).toBe(1);
  expect(errors).toContain(`Port ${port} is taken by another program`);
  expect(errors).not.toContain('    at ');
});

test('an option that it does not know is wrong usage', async () => {
  const { code, errors } = await start(temporaryFolder(), '--colour').ended;
  expect(code).toBe(2);
  expect(errors).toContain('--colour');
  expect(errors).toContain('npm start -- [options]');
});

test('it explains itself', async () => {
  const started = start(temporaryFolder(), '--help');
  expect(await started.firstLine).toBe('npm start -- [options]');
  expect((await started.ended).code).toBe(0);
});
