import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  AUTOSAVE_LONGEST_MS,
  AUTOSAVE_PAUSE_MS,
  createAutosave,
  fieldKey,
} from '../../renderer/document/autosave.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An autosave, and each of its saves until the test lets it end. */
function autosave() {
  const saves: { name: string; text: string; done(): void; fail(): void }[] = [];
  const saved = vi.fn();
  const fields = createAutosave(
    (_, name, text) =>
      new Promise((resolve, reject) => {
        saves.push({ name, text, done: () => resolve(null), fail: () => reject(new Error('disk full')) });
      }),
    saved,
  );
  const field = (name = 'summary') => fields.store.getState().fields.get(fieldKey('a', name));
  return { fields, saves, saved, field, edit: (text: string) => fields.edit('a', 'summary', text) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test('a text is saved once a writer pauses, and not before', async () => {
  const { saves, edit, field } = autosave();
  edit('The');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_PAUSE_MS - 1);
  edit('The disk');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_PAUSE_MS - 1);
  expect(saves).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(saves.map(({ text }) => text)).toEqual(['The disk']);
  expect(field()?.state).toBe('saving');
});

test('one who never pauses is saved all the same', async () => {
  const { saves, edit } = autosave();
  for (let spent = 0; spent <= AUTOSAVE_LONGEST_MS; spent += 100) {
    edit('x'.repeat(spent));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saves).toHaveLength(1);
});

test('what is typed while a text is being saved is saved after it', async () => {
  const { saves, edit, field } = autosave();
  edit('one');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_PAUSE_MS);
  edit('one two');
  saves[0]?.done();
  await settle();
  expect(field()).toMatchObject({ text: 'one two', state: 'waiting' });
  await vi.advanceTimersByTimeAsync(AUTOSAVE_PAUSE_MS);
  saves[1]?.done();
  await settle();
  expect(saves.map(({ text }) => text)).toEqual(['one', 'one two']);
  expect(field()?.state).toBe('saved');
});

test('a pause that ends while a text is being saved still saves the newer one', async () => {
  const { saves, edit, field } = autosave();
  edit('one');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_PAUSE_MS);
  edit('one two');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_PAUSE_MS);
  expect(saves).toHaveLength(1);
  saves[0]?.done();
  await settle();
  saves[1]?.done();
  await settle();
  expect(field()).toMatchObject({ text: 'one two', state: 'saved' });
});

test('a text that fails to save stays, says why, and is saved by the next flush', async () => {
  const { fields, saves, edit, field, saved } = autosave();
  edit('precious');
  fields.flush();
  saves[0]?.fail();
  await settle();
  expect(field()).toMatchObject({ text: 'precious', state: 'failed' });
  expect(field()?.failure?.message).toContain('disk full');
  expect(fields.unsaved()).toBe(true);
  expect(saved).not.toHaveBeenCalled();
  fields.flush();
  saves[1]?.done();
  await settle();
  expect(field()?.state).toBe('saved');
  expect(fields.unsaved()).toBe(false);
});

test('a saved text is shown from here until the record has been read again', async () => {
  const { fields, saves, edit, field } = autosave();
  edit('one');
  fields.forgetSaved();
  expect(field()?.text).toBe('one');
  fields.flush();
  saves[0]?.done();
  await settle();
  expect(field()?.text).toBe('one');
  fields.forgetSaved();
  expect(field()).toBeUndefined();
});

test('whoever waits for all of it to be on disk waits for the newest text, and hears of a failure', async () => {
  const { fields, saves, edit } = autosave();
  edit('one');
  fields.flush();
  edit('one two');
  let done = false;
  const waiting = fields.settled().then(() => {
    done = true;
  });
  saves[0]?.done();
  await settle();
  expect(done).toBe(false);
  saves[1]?.done();
  await waiting;
  edit('three');
  const refused = expect(fields.settled()).rejects.toThrow('disk full');
  saves[2]?.fail();
  await refused;
});

test('each field saves itself', async () => {
  const { fields, saves } = autosave();
  fields.edit('a', 'summary', 'one');
  fields.edit('a', 'impact', 'two');
  fields.flush();
  expect(saves.map(({ name, text }) => [name, text])).toEqual([
    ['summary', 'one'],
    ['impact', 'two'],
  ]);
});
