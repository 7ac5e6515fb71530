import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { readSources } from '../../src/import/read.ts';

const CONTEXT = { now: Date.UTC(2026, 10, 21, 12), zone: 'Europe/Oslo', choices: {} };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const document = (xml: string): Uint8Array => zipSync({ 'word/document.xml': text(xml) });

/** A ZIP file by hand: whatever its one entry says of its size, these are its bytes. */
function zipThatLies(name: string, packed: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(name);
  const head = (signature: number, extra: number) => {
    const bytes = Buffer.alloc(extra);
    bytes.writeUInt32LE(signature, 0);
    return bytes;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(file.length, 26);
  const central = head(0x02014b50, 46);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(file.length, 28);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + file.length, 12);
  end.writeUInt32LE(local.length + file.length + packed.length, 16);
  return Buffer.concat([local, file, packed, central, file, end]);
}

const MEGABYTE = 1024 * 1024;
const ZEROS = deflateRawSync(Buffer.alloc(80 * MEGABYTE));

const REFUSED: readonly [what: string, name: string, bytes: () => Uint8Array, sentence: RegExp][] = [
  ['an empty file', 'a.md', () => text(''), /is empty\.$/],
  ['a file of spaces', 'a.md', () => text(' \n\n '), /is empty\.$/],
  ['a file without a timeline', 'a.md', () => text('# Notes\n\nNothing happened.'), /has no timeline/],
  [
    'a binary',
    'a.txt',
    () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 89) % 256),
    /is not text\.$/,
  ],
  ['a picture', 'a.md', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /is a picture/],
  ['a PDF', 'a.docx', () => text('%PDF-1.7\n'), /is a PDF/],
  ['an old Word document', 'a.doc', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Word document/],
  [
    'a ZIP file of something else',
    'a.docx',
    () => zipSync({ 'b.txt': text('x') }),
    /without a Word document/,
  ],
  ['a ZIP file that was cut off', 'a.docx', () => document('<w:p/>').slice(0, 60), /is damaged\.$/],
  [
    'a Word document without words',
    'a.docx',
    () => document('<w:document><w:body/></w:document>'),
    /is empty\.$/,
  ],
  [
    'a zip bomb',
    'a.docx',
    () => zipThatLies('word/document.xml', ZEROS, 80 * MEGABYTE),
    /unpacks to more than/,
  ],
  [
    'a zip bomb that says it is small',
    'a.docx',
    () => zipThatLies('word/document.xml', ZEROS, 100),
    /“a\.docx” /,
  ],
  ['HTML nested a thousand deep', 'a.html', () => text(`<div>${'<div>'.repeat(1000)}11:20 a`), /deep/],
  ['JSON nested a thousand deep', 'a.json', () => text(`${'['.repeat(1000)}${']'.repeat(1000)}`), /deep/],
  ['JSON without times', 'a.json', () => text('[{"text":"a"}]'), /no messages with times/],
  ['a table without times', 'a.csv', () => text('a,b\n1,2\n'), /column for times/],
  ['a table whose quote is never closed', 'a.csv', () => text('time,text\n11:20,"a\n'), /“a\.csv” /],
  ['50 MB', 'a.txt', () => Buffer.alloc(50 * MEGABYTE, '11:20 it is slow\n'), /larger than/],
];

test.each(REFUSED)('%s gets one sentence', (_what, name, bytes, sentence) => {
  try {
    readSources([{ name, bytes: bytes() }], CONTEXT);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(RecorderError);
    const { message, hint } = error as RecorderError;
    expect(message).toMatch(sentence);
    expect(message).not.toContain('\n');
    expect(hint).toMatch(/^\p{Lu}.*\.$/u);
  }
});

const TAKEN: readonly [what: string, name: string, bytes: () => Uint8Array][] = [
  ['Markdown called DOCX', 'a.docx', () => text('# A\n\n## Timeline\n\n- 11:20 slow\n- 11:40 fixed\n')],
  [
    'a Word document called text',
    'a.txt',
    () => document('<w:p><w:r><w:t>11:20 slow</w:t></w:r></w:p><w:p><w:r><w:t>11:40 fixed</w:t></w:r></w:p>'),
  ],
  ['UTF-16', 'a.txt', () => Buffer.from('\ufeff11:20 slow\n11:40 fixed', 'utf16le')],
  ['Windows-1252', 'a.txt', () => Buffer.from('11:20 tr\xe4ge\n11:40 behoben', 'latin1')],
  ['quotes nested a thousand deep', 'a.md', () => text(`${'> '.repeat(1000)}11:20 slow\n11:40 fixed`)],
  [
    'lists nested a thousand deep',
    'a.md',
    () =>
      text(
        ['## Timeline', ...Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}- 11:20 slow`)].join(
          '\n',
        ),
      ),
  ],
];

test.each(TAKEN)('%s is read for what it is', (_what, name, bytes) => {
  const { events } = readSources([{ name, bytes: bytes() }], CONTEXT);
  expect(events.length).toBeGreaterThan(0);
  expect(events[0]?.text).toMatch(/^(?:slow|träge)/);
});
