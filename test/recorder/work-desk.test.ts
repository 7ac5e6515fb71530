import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkDesk } from '../../src/recorder/work-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTest } from './open.ts';

/** A thread that runs this program instead of the worker. */
function threadOf(program: string): URL {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${program}`);
  return pathToFileURL(file);
}

const PLACE = { folder: 'nowhere', styleFolders: [] };
const ECHO = `parentPort.on('message', ({ id, name }) => parentPort.postMessage({ id, ok: true, value: [name] }));`;

test('the entry of the thread can be another file, as a bundle has it', async () => {
  const { recorder } = await openTest({ workerUrl: threadOf(ECHO) });
  expect(await recorder.call('record.verify', {})).toEqual(['record.verify']);
});

test('several pieces of work at once each get their own answer', async () => {
  const { recorder } = await openTest();
  const ids = await Promise.all(
    ['first', 'second', 'third'].map(
      async (title) => (await recorder.call('incident.start', { title })).incident,
    ),
  );
  const files = await Promise.all(
    ids.map((incident) => recorder.call('document.export', { incident, format: 'csv' })),
  );
  expect(files.map(({ name }) => name.split('-')[0])).toEqual(['first', 'second', 'third']);
});

test('keys are taken while work is under way', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'x' });
  let finished = false;
  const work = recorder.call('document.export', { incident, format: 'docx' }).then(() => {
    finished = true;
  });
  await recorder.call('line.log', { incident, line: 'a line', firstKeyAt: null });
  expect(finished).toBe(false);
  await work;
});

test('a failure in the thread is the failure of the call', async () => {
  const { recorder } = await openTest();
  await expect(recorder.call('document.preview', { incident: 'beef' })).rejects.toMatchObject({
    name: 'RecorderError',
    code: 'not-found',
    hint: expect.stringMatching(/\S/),
  });
});

test('closing ends work that is under way, and says so', async () => {
  const desk = openWorkDesk(PLACE, threadOf(`parentPort.on('message', () => undefined);`));
  const work = desk.run('record.verify', {});
  const outcome = expect(work).rejects.toMatchObject({ code: 'conflict' });
  await desk.close();
  await outcome;
});

test.each([
  ['ends', 'process.exit(1)'],
  ['throws', `throw new Error('out of paper')`],
])('a thread that %s fails its work, and the next work gets another', async (_, accident) => {
  const file = join(temporaryFolder(), 'accident');
  writeFileSync(file, '');
  const program = `
    import { existsSync, unlinkSync } from 'node:fs';
    parentPort.on('message', ({ id, name }) => {
      if (existsSync(${JSON.stringify(file)})) {
        unlinkSync(${JSON.stringify(file)});
        ${accident};
      }
      parentPort.postMessage({ id, ok: true, value: [name] });
    });`;
  const desk = openWorkDesk(PLACE, threadOf(program));
  const [first, second] = [desk.run('record.verify', {}), desk.run('record.verify', {})];
  await Promise.all([
    expect(first).rejects.toMatchObject({ code: 'internal' }),
    expect(second).rejects.toMatchObject({ code: 'internal' }),
  ]);
  expect(await desk.run('record.verify', {})).toEqual(['record.verify']);
  await desk.close();
});

test('an entry that is not there fails the call, not the program', async () => {
  const { recorder } = await openTest({ workerUrl: new URL('file:///not/there.ts') });
  await expect(recorder.call('record.verify', {})).rejects.toMatchObject({ code: 'internal' });
});
