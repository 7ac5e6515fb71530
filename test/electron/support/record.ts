import { randomBytes } from 'node:crypto';
import { openRecorder, type Recorder } from '../../../src/recorder/recorder.ts';
import { testClock } from '../../support/clock.ts';

/** The same record, opened by another process than the desktop. */
export async function withRecord<T>(folder: string, work: (recorder: Recorder) => Promise<T>): Promise<T> {
  const clock = testClock(Date.UTC(2026, 2, 14, 3, 0));
  const recorder = openRecorder({ folder, clock, randomBytes, author: 'Robin' });
  try {
    return await work(recorder);
  } finally {
    await recorder.close();
  }
}

/** The texts of all events of the one incident in this folder, in order. */
export function textsIn(folder: string): Promise<string[]> {
  return withRecord(folder, async (recorder) => {
    const [incident] = await recorder.call('incident.list', {});
    const { events } = await recorder.call('event.list', { incident: incident?.id ?? '' });
    return events.toSorted((a, b) => a.number - b.number).map(({ text }) => text);
  });
}

/** The text that is half typed in the one incident of this folder, or before there is one. */
export function draftIn(folder: string): Promise<string | undefined> {
  return withRecord(folder, async (recorder) => {
    const [incident] = await recorder.call('incident.list', {});
    return (await recorder.call('draft.get', { incident: incident?.id ?? null }))?.text;
  });
}
