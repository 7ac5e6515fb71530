import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, onTestFinished, test, vi } from 'vitest';
import { quitOnceDone } from '../../electron/closing.ts';
import type { Recorder } from '../../src/recorder/recorder.ts';
import { trackRunning } from '../../src/web/running.ts';
import { eventually } from '../support/eventually.ts';
import { steeredRecorder } from '../web/support/steered-recorder.ts';

/** An app that quits as Electron's does: it asks first, and ends unless somebody prevents it. */
function quittingApp() {
  const app = new EventEmitter() as App;
  const ended = vi.fn();
  app.quit = () => {
    let prevented = false;
    app.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) ended();
  };
  return { app, ended };
}

function open(close: () => Promise<void>) {
  const { app, ended } = quittingApp();
  const running = trackRunning();
  const recorder = Object.assign(steeredRecorder(), {
    close: vi.fn(close),
    watchClock: vi.fn(),
    keepBackups: vi.fn(),
  }) satisfies Recorder;
  quitOnceDone(app, running, recorder);
  return { app, ended, running, recorder };
}

test('the last window closed quits, but what is running is finished first and the record is let go of', async () => {
  const { app, ended, running, recorder } = open(async () => undefined);
  recorder.hold();
  void running.add(recorder.call('undo', { incident: 'a1' }).catch(() => undefined));
  app.emit('window-all-closed');
  app.quit();
  await new Promise((resolve) => setImmediate(resolve));
  expect(recorder.close).not.toHaveBeenCalled();
  expect(ended).not.toHaveBeenCalled();
  recorder.release();
  await eventually(() => expect(ended).toHaveBeenCalledOnce());
  expect(recorder.close).toHaveBeenCalledOnce();
});

test('what starts while something else is finished is waited for, too', async () => {
  const { app, ended, running, recorder } = open(async () => undefined);
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  void running.add(first.promise);
  app.emit('window-all-closed');
  void running.add(second.promise);
  first.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(recorder.close).not.toHaveBeenCalled();
  second.resolve();
  await eventually(() => expect(ended).toHaveBeenCalledOnce());
});

test('a record that cannot be closed is told and does not keep the app from ending', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const { app, ended, recorder } = open(() => Promise.reject(new Error('the disk is gone')));
  app.emit('window-all-closed');
  await eventually(() => expect(ended).toHaveBeenCalledOnce());
  expect(recorder.close).toHaveBeenCalledOnce();
  expect(said).toHaveBeenCalledWith(expect.stringContaining('the disk is gone'));
});
