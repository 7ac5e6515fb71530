import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/web/serve.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { smallScreen } from './support/page.ts';
import { openShell } from './support/shell.ts';
import { steeredRecorder } from './support/steered-recorder.ts';

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('a port that is taken is named, with what to do', async () => {
  const port = await takenPort();
  await expect(serve(steeredRecorder(), { port, assets: smallScreen() })).rejects.toMatchObject({
    name: 'RecorderError',
    code: 'conflict',
    message: `Port ${port} is taken by another program.`,
    hint: 'Choose another with --port, or none, and a free one is taken.',
  });
});

test.each([-1, 65_536, 1.5, Number.NaN])('%d is no port', async (port) => {
  await expect(serve(steeredRecorder(), { port, assets: smallScreen() })).rejects.toMatchObject({
    code: 'bad-input',
    message: `“${port}” is no port: it is a number up to 65535.`,
  });
});

test('the port asked for is the one that is served, else any that is free', async () => {
  const free = await openShell();
  const { port } = free;
  await free.close();
  const shell = await serve(steeredRecorder(), { port, assets: smallScreen() });
  onTestFinished(() => shell.close());
  expect(shell.address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?token=[\\w-]{43}$`));
});

test('a screen that has not been built is one sentence, and nothing listens', async () => {
  const assets = join(temporaryFolder(), 'renderer');
  await expect(serve(steeredRecorder(), { assets })).rejects.toMatchObject({
    code: 'not-found',
    message: `The screen has not been built: ${assets} has no index.html.`,
    hint: 'Run `npm run build`.',
  });
});

test('no other address of this machine answers', async () => {
  const shell = await openShell();
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one === undefined || one.address === '127.0.0.1' || one.scopeid ? [] : [one.address]));
  for (const host of ['127.0.0.2', ...others]) {
    const line = connect(shell.port, host);
    await expect(once(line, 'connect'), host).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/);
  }
});
