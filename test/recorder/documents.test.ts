import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/recorder/contract.ts';
import { type Opened, openBare, openTest } from './open.ts';
import { PICTURE } from './states.ts';

async function outage(opened: Opened) {
  const { recorder, clock } = opened;
  const { incident } = await recorder.call('incident.start', { title: 'Checkout: errors & “timeouts”!' });
  await recorder.call('incident.set', { incident, facts: { authors: 'Anna Berg' } });
  for (const line of ['/detected @11:20 told by @jonas', 'token=abc123secret in the log', '/resolved']) {
    clock.advance(60_000);
    await recorder.call('line.log', { incident, line, firstKeyAt: clock.now() });
  }
  await recorder.call('section.write', { incident, name: 'summary', text: 'It was **slow**.' });
  await recorder.call('attachment.add', {
    incident,
    name: 'g.png',
    data: PICTURE,
    alt: 'Errors',
    event: '1',
  });
  const file = async (format: ExportFormat, more: { style?: string; redact?: boolean } = {}) => {
    const { data, ...rest } = await recorder.call('document.export', { incident, format, ...more });
    return { ...rest, bytes: Buffer.from(data, 'base64') };
  };
  return { ...opened, incident, file };
}

/** One for all tests that only read it. */
const shared = await outage(
  await openBare({ folder: mkdtempSync(join(tmpdir(), 'incident-recorder-test-')) }),
);
afterAll(async () => {
  await shared.recorder.close();
  rmSync(shared.folder, { recursive: true, force: true });
});

/** What a reader of the file sees of it, as text. */
function readable(format: ExportFormat, bytes: Uint8Array): string {
  if (format !== 'docx') return Buffer.from(bytes).toString('utf8');
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

const MEDIA_TYPES: Record<ExportFormat, RegExp> = {
  md: /^text\/markdown/,
  docx: /^application\/vnd\.openxmlformats/,
  html: /^text\/html/,
  json: /^application\/json$/,
  csv: /^text\/csv/,
};

test.each(EXPORT_FORMATS)('%s: every event is in the file, and the file has a name', async (format) => {
  const { file } = shared;
  const { name, mediaType, bytes } = await file(format);
  expect(name).toBe(`checkout-errors-timeouts-2022-04-20.${format}`);
  expect(mediaType).toMatch(MEDIA_TYPES[format]);
  const text = readable(format, bytes);
  for (const words of ['told by @jonas', 'token=abc123secret']) expect(text).toContain(words);
});

test('the same record gives the same bytes, later and elsewhere', async () => {
  const { file, clock, recorder, folder, incident } = await outage(await openTest());
  const first = await Promise.all(EXPORT_FORMATS.map((format) => file(format)));
  clock.advance(86_400_000);
  expect(await Promise.all(EXPORT_FORMATS.map((format) => file(format)))).toEqual(first);
  await recorder.close();
  const again = await openTest({ folder }, 'second');
  for (const [index, format] of EXPORT_FORMATS.entries()) {
    const { data } = await again.recorder.call('document.export', { incident, format });
    expect(Buffer.from(data, 'base64').equals(first[index]?.bytes ?? Buffer.alloc(0)), format).toBe(true);
  }
});

test.each(['md', 'docx', 'html', 'csv'] as const)('%s: redaction reaches all of the file', async (format) => {
  const { file } = shared;
  const { bytes } = await file(format, { redact: true });
  const parts = format === 'docx' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [];
  const text = [readable(format, bytes), ...parts].join('\n');
  for (const words of ['jonas', 'Anna Berg', 'abc123secret']) expect(text).not.toContain(words);
});

test('the record itself is not redacted: it is refused', async () => {
  const { file } = shared;
  await expect(file('json', { redact: true })).rejects.toMatchObject({ code: 'bad-input' });
});

test('the style that is asked for stands over the incident’s own, and that over the usual one', async () => {
  const { file, recorder, incident } = await outage(await openTest());
  const plain = (await file('md')).bytes;
  expect((await file('md', { style: 'sre' })).bytes.equals(plain)).toBe(true);
  await recorder.call('incident.set', { incident, style: 'oslo' });
  const own = (await file('md')).bytes;
  expect(own.equals(plain)).toBe(false);
  expect((await file('md', { style: 'sre' })).bytes.equals(plain)).toBe(true);
  await expect(file('md', { style: 'nope' })).rejects.toMatchObject({ code: 'not-found' });
});

test('the preview is the HTML that would be exported', async () => {
  const { file, recorder, incident } = shared;
  const { html } = await recorder.call('document.preview', { incident, style: 'oslo' });
  expect(html).toBe((await file('html', { style: 'oslo' })).bytes.toString('utf8'));
});

test('the clipboard has the document as HTML and as text', async () => {
  const { recorder, incident } = shared;
  const { html, text } = await recorder.call('document.clipboard', { incident });
  expect(html).toContain('told by @jonas');
  expect(text).toContain('told by @jonas');
  expect(text).not.toContain('<');
});

test('a picture is in the DOCX as it was attached', async () => {
  const { file } = shared;
  const parts = unzipSync((await file('docx')).bytes);
  const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
  expect(media.map(([, bytes]) => Buffer.from(bytes).toString('base64'))).toEqual([PICTURE]);
});

test('what was logged a moment ago is in the next export', async () => {
  const { file, recorder, incident } = await outage(await openTest());
  await file('md');
  await recorder.call('event.log', { incident, text: 'the newest of all' });
  expect((await file('md')).bytes.toString('utf8')).toContain('the newest of all');
});

test('an incident without a title, without events, comes out all the same', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  for (const format of EXPORT_FORMATS) {
    const { name, data } = await recorder.call('document.export', { incident, format });
    expect(name).toBe(`incident-2022-04-20.${format}`);
    expect(data).not.toBe('');
  }
});
