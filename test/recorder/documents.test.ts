import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test, vi } from 'vitest';
import { findChromium } from '../../src/export/chromium.ts';
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
  pdf: /^application\/pdf$/,
  txt: /^text\/plain/,
  slack: /^text\/plain/,
  confluence: /^application\/xml$/,
  jira: /^text\/plain/,
  json: /^application\/json$/,
  csv: /^text\/csv/,
  svg: /^image\/svg\+xml$/,
  png: /^image\/png$/,
};

const NAMES: Partial<Record<ExportFormat, string>> = {
  slack: 'slack.txt',
  confluence: 'confluence.xml',
  jira: 'jira.txt',
};

/** Whether there is a browser on this machine to print with, which is asked as the exporter asks. */
const HAS_CHROMIUM = (() => {
  try {
    return findChromium() !== '';
  } catch {
    return false;
  }
})();
const FORMATS = EXPORT_FORMATS.filter((format) => format !== 'pdf' || HAS_CHROMIUM);
const PICTURES: readonly ExportFormat[] = ['pdf', 'svg', 'png'];

test.each(FORMATS)('%s: every event is in the file, and the file has a name', async (format) => {
  const { file } = shared;
  const { name, mediaType, bytes } = await file(format);
  expect(name).toBe(`checkout-errors-timeouts-2022-04-20.${NAMES[format] ?? format}`);
  expect(mediaType).toMatch(MEDIA_TYPES[format]);
  expect(bytes.length).toBeGreaterThan(500);
  if (PICTURES.includes(format)) return;
  const text = readable(format, bytes).replace(/[\\\u200B]/g, '');
  for (const words of ['told by @jonas', 'token=abc123secret']) expect(text).toContain(words);
});

test.skipIf(!HAS_CHROMIUM)(
  'the PDF has pages, the text and the title, and no moment but the record’s',
  async () => {
    const { bytes } = await shared.file('pdf');
    const pdf = bytes.toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d/);
    expect(pdf).toMatch(/\/CreationDate \(D:20220420092804/);
    expect(pdf).toContain('/StructTreeRoot');
  },
);

test('where there is no Chromium, the PDF says how to get one', () => {
  vi.stubEnv('INCIDENT_RECORDER_CHROMIUM', '/nowhere/chromium');
  expect(() => findChromium()).toThrow(/is no program/);
  vi.unstubAllEnvs();
});

test('the picture of the timeline is laid out, drawn, and the same in both formats', async () => {
  const { recorder, incident, file } = shared;
  const picture = await recorder.call('incident.picture', { incident, width: 800 });
  expect(picture.milestones.map(({ milestone }) => milestone)).toEqual(['detected', 'resolved']);
  expect(picture.width).toBe(800);
  const svg = (await file('svg')).bytes.toString('utf8');
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 960 \d+"/);
  const png = (await file('png')).bytes;
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1920);
});

test('a redacted file says what was masked in it; others say nothing', async () => {
  const { file } = shared;
  expect((await file('md')).note).toBeUndefined();
  for (const format of ['md', 'csv', 'slack'] as const) {
    expect((await file(format, { redact: true })).note).toMatch(
      /people under aliases: 3, .*passwords and secrets: 1/,
    );
  }
});

test('the same record gives the same bytes, later and elsewhere', async () => {
  const { file, clock, recorder, folder, incident } = await outage(await openTest());
  const stable = FORMATS.filter((format) => format !== 'pdf');
  const first = await Promise.all(stable.map((format) => file(format)));
  clock.advance(86_400_000);
  expect(await Promise.all(stable.map((format) => file(format)))).toEqual(first);
  await recorder.close();
  const again = await openTest({ folder }, 'second');
  for (const [index, format] of stable.entries()) {
    const { data } = await again.recorder.call('document.export', { incident, format });
    expect(Buffer.from(data, 'base64').equals(first[index]?.bytes ?? Buffer.alloc(0)), format).toBe(true);
  }
});

test.each(['md', 'docx', 'html', 'csv', 'txt', 'slack', 'confluence', 'jira', 'svg'] as const)(
  '%s: redaction reaches all of the file',
  async (format) => {
    const { file } = shared;
    const { bytes } = await file(format, { redact: true });
    const parts = format === 'docx' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [];
    const text = [readable(format, bytes), ...parts].join('\n');
    for (const words of ['jonas', 'Anna Berg', 'abc123secret']) expect(text).not.toContain(words);
  },
);

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
  for (const format of FORMATS) {
    const { name, data } = await recorder.call('document.export', { incident, format });
    expect(name).toBe(`incident-2022-04-20.${NAMES[format] ?? format}`);
    expect(data).not.toBe('');
  }
});
