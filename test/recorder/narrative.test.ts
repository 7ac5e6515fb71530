import { expect, test } from 'vitest';
import { openTest } from './open.ts';
import { PICTURES } from './pictures.ts';
import { PICTURE } from './states.ts';

/** Sections, action items and attachments: what stands beside the log. */
async function begin() {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('event.log', { incident, text: 'a line' });
  const position = async () => (await recorder.call('incident.get', { incident })).incident.position;
  return { recorder, incident, position };
}

test('a section is written, headed and emptied, and the same again records nothing', async () => {
  const { recorder, incident, position } = await begin();
  const write = (text: string, heading?: string | null) =>
    recorder.call('section.write', { incident, name: 'data-loss', text, heading });
  const sections = async () => (await recorder.call('incident.get', { incident })).sections;
  expect(await write('None.\n\n- at all')).toEqual({
    name: 'data-loss',
    heading: null,
    text: 'None.\n\n- at all',
  });
  expect(await write('None.', 'Loss of data')).toEqual({
    name: 'data-loss',
    heading: 'Loss of data',
    text: 'None.',
  });
  expect(await sections()).toEqual([{ name: 'data-loss', heading: 'Loss of data', text: 'None.' }]);
  const before = await position();
  expect(await write('None.')).toEqual({ name: 'data-loss', heading: 'Loss of data', text: 'None.' });
  expect(await write('None.', ' Loss of data ')).toMatchObject({ heading: 'Loss of data' });
  expect(await position()).toBe(before);
  expect(await write('', ' ')).toEqual({ name: 'data-loss', heading: null, text: '' });
  expect(await sections()).toEqual([]);
});

test('an action item is added with what is known of it', async () => {
  const { recorder, incident } = await begin();
  const plain = await recorder.call('action.add', { incident, text: ' Watch it ' });
  expect(plain).toMatchObject({
    number: 1,
    text: 'Watch it',
    owner: null,
    due: null,
    link: null,
    type: 'other',
    done: false,
  });
  const details = {
    owner: ' Bo ',
    due: '2022-05-01',
    link: 'https://example.com/T-1',
    type: 'prevent',
  } as const;
  const full = await recorder.call('action.add', { incident, text: 'Add a test', ...details });
  expect(full).toMatchObject({ number: 2, ...details, owner: 'Bo' });
  await expect(recorder.call('action.add', { incident, text: '  ' })).rejects.toMatchObject({
    code: 'bad-input',
  });
});

test('an action item is changed by its number or its id, and what is not named stays', async () => {
  const { recorder, incident, position } = await begin();
  const { id } = await recorder.call('action.add', { incident, text: 'Watch it', owner: 'Bo' });
  const set = (action: string, fields: object) =>
    recorder.call('action.set', { incident, action, ...fields });
  expect(await set('1', { done: true })).toMatchObject({ text: 'Watch it', owner: 'Bo', done: true });
  expect(await set('#1', { owner: null, due: '2022-05-01' })).toMatchObject({
    owner: null,
    due: '2022-05-01',
  });
  const before = await position();
  expect(await set(id, { done: true, owner: '' })).toMatchObject({ done: true, owner: null });
  expect(await position()).toBe(before);
  await expect(set('2', { done: true })).rejects.toMatchObject({ code: 'not-found' });
});

test('a removed action item is gone, and its number is not used again', async () => {
  const { recorder, incident } = await begin();
  await recorder.call('action.add', { incident, text: 'One' });
  await recorder.call('action.remove', { incident, action: '1' });
  expect((await recorder.call('action.add', { incident, text: 'Two' })).number).toBe(2);
  const removed = recorder.call('action.remove', { incident, action: '1' });
  await expect(removed).rejects.toMatchObject({ code: 'not-found' });
});

test.each(Object.entries(PICTURES))(
  'a picture is attached and comes back as it was: %s',
  async (_, picture) => {
    const { recorder, incident } = await begin();
    const data = Buffer.from(picture.bytes).toString('base64');
    const name = 'C:\\shots\\graph.bin';
    const added = await recorder.call('attachment.add', {
      incident,
      name,
      data,
      alt: ' Errors ',
      event: '#1',
    });
    const { events } = await recorder.call('event.list', { incident });
    expect(added).toMatchObject({
      number: 1,
      name: 'graph.bin',
      mediaType: picture.mediaType,
      size: picture.bytes.length,
      width: 7,
      height: 5,
      alt: 'Errors',
      event: events[0]?.id,
    });
    const file = await recorder.call('attachment.data', { incident, attachment: '1' });
    expect(file).toEqual({ name: 'graph.bin', mediaType: picture.mediaType, data });
  },
);

test.each([
  ['notes.txt', 'ZmlubmlzaGVk', 'text/plain'],
  ['core.bin', 'AAECAw==', 'application/octet-stream'],
  ['latin1.txt', '5vjl', 'application/octet-stream'],
  ['', 'QQ==', 'text/plain'],
])('any other file can be attached: %s', async (name, data, mediaType) => {
  const { recorder, incident } = await begin();
  const added = await recorder.call('attachment.add', { incident, name, data });
  expect(added).toMatchObject({ mediaType, width: null, height: null, name: name || 'attachment' });
});

test.each([
  ['a picture that is none', 'graph.png', 'Zmlubmlzaa==', 'bad-input'],
  ['a text called a picture', 'graph.jpg', 'QUJD', 'bad-input'],
  ['a picture that was cut off', 'graph.png', PICTURE.slice(0, 20), 'bad-input'],
  ['nothing', 'notes.txt', '', 'bad-input'],
  ['what is not Base64', 'notes.txt', 'not base64!', 'bad-input'],
  ['half of Base64', 'notes.txt', 'QUJDR', 'bad-input'],
  ['too much', 'core.bin', 'A'.repeat(90 * 1024 * 1024), 'too-large'],
])('%s is not attached', async (_, name, data, code) => {
  const { recorder, incident, position } = await begin();
  const before = await position();
  await expect(recorder.call('attachment.add', { incident, name, data })).rejects.toMatchObject({ code });
  expect(await position()).toBe(before);
});

test('a picture’s words are changed, and the same words again record nothing', async () => {
  const { recorder, incident, position } = await begin();
  const { id } = await recorder.call('attachment.add', { incident, name: 'g.png', data: PICTURE });
  const set = (attachment: string, alt: string) =>
    recorder.call('attachment.set', { incident, attachment, alt });
  expect((await set('1', ' Errors by minute ')).alt).toBe('Errors by minute');
  const before = await position();
  expect((await set(id, 'Errors by minute')).alt).toBe('Errors by minute');
  expect(await position()).toBe(before);
});
