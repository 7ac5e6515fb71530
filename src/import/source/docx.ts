import { unzipSync } from 'fflate';
import { docxBody } from './docx-body.ts';
import { tooLarge, unreadable } from './refusals.ts';
import { attribute, xmlTokens } from './xml.ts';

/** The most that the parts of a document may come to once they are unpacked, in bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** A picture larger than this is named and left out. */
const MOST_PICTURE = 4 * 1024 * 1024;
const DOCUMENT = 'word/document.xml';
const NEEDED = /^word\/(?:document\.xml|_rels\/document\.xml\.rels|styles\.xml|media\/[^/]+)$/;
const TYPES: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
};

function unpack(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ name: part, originalSize }) {
        if (!NEEDED.test(part)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw new RangeError('too large');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof RangeError && cause.message === 'too large') {
      throw tooLarge(name, `unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB`);
    }
    throw unreadable(name, 'is a ZIP file that is damaged', 'Save the document again, and import that.');
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** What links and pictures point to, by the ids that the document uses. */
function targetsOf(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(textOf(parts['word/_rels/document.xml.rels']))) {
    if (token.type !== 'open' || token.name !== 'Relationship') continue;
    const id = attribute(token.attributes, 'Id');
    const target = attribute(token.attributes, 'Target');
    if (id !== null && target !== null) targets.set(id, target);
  }
  return targets;
}

/** The level that a tag within a style gives it, 1–6; null for other tags. */
function levelIn(name: string, attributes: string): number | null {
  const value = attribute(attributes, 'w:val') ?? '';
  if (name === 'w:outlineLvl') return Number(value) < 6 ? Number(value) + 1 : null;
  if (name !== 'w:name') return null;
  const level = /^heading ([1-6])$/i.exec(value)?.[1];
  return level === undefined ? (/^title$/i.test(value) ? 1 : null) : Number(level);
}

/** Styles that are headings, whatever the language of the program names them: by their name or their outline level. */
function headingsOf(styles: string): Map<string, number> {
  const levels = new Map<string, number>();
  let id = '';
  for (const token of xmlTokens(styles)) {
    if (token.type !== 'open') continue;
    if (token.name === 'w:style') id = attribute(token.attributes, 'w:styleId') ?? '';
    const level = levelIn(token.name, token.attributes);
    if (level !== null) levels.set(id, level);
  }
  return levels;
}

function pictureUrl(parts: Readonly<Record<string, Uint8Array>>, target: string | undefined): string | null {
  const bytes = target === undefined ? undefined : parts[`word/${target.replace(/^\/word\//, '')}`];
  const type = TYPES[/\.(\w+)$/.exec(target ?? '')?.[1]?.toLowerCase() ?? ''];
  if (!bytes || type === undefined || bytes.length > MOST_PICTURE) return null;
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Whether a ZIP file names a Word document's main part. */
export function isDocx(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(DOCUMENT);
}

/**
 * The lines of Markdown that a Word document comes to: headings, lists, tables, links and pictures.
 * @throws RecorderError if it is damaged, or unpacks to too much
 */
export function docxLines(name: string, bytes: Uint8Array): string[] {
  const parts = unpack(name, bytes);
  const body = parts[DOCUMENT];
  if (!body) throw unreadable(name, 'is a ZIP file without a Word document in it');
  const targets = targetsOf(parts);
  const lines = docxBody(textOf(body), {
    headings: headingsOf(textOf(parts['word/styles.xml'])),
    link: (id) => targets.get(id) ?? null,
    picture: (id) => pictureUrl(parts, targets.get(id)),
  });
  if (lines.every((line) => line.trim() === '')) throw unreadable(name, 'is empty');
  return lines;
}
