import { strToU8, zipSync } from 'fflate';
import { XML_HEADER } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The content type of every part that has one of its own (ISO/IEC 29500-1, 11.3; 29500-2, 10.1.2). */
const PART_TYPES: Readonly<Record<string, string>> = {
  'word/document.xml': `${WORD}.document.main+xml`,
  'word/styles.xml': `${WORD}.styles+xml`,
  'word/numbering.xml': `${WORD}.numbering+xml`,
  'word/settings.xml': `${WORD}.settings+xml`,
  'word/footer1.xml': `${WORD}.footer+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
};

const EXTENSION_TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

/** The first moment that a zip file can hold, as the clock on the wall shows it: zip knows no time zones. */
const NO_MOMENT = () => new Date(1980, 0, 1);

/** The same parts always give the same bytes: one order, one time, one compressor written in JavaScript. */
export function packageBytes(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypesXml([...parts.keys()])),
  };
  for (const [name, content] of parts) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: NO_MOMENT() });
}

function contentTypesXml(names: readonly string[]): string {
  const used = new Set(['rels', 'xml', ...names.map((name) => name.slice(name.lastIndexOf('.') + 1))]);
  const defaults = [...used].map(
    (extension) => `<Default Extension="${extension}" ContentType="${EXTENSION_TYPES[extension]}"/>`,
  );
  const overrides = names.flatMap((name) =>
    PART_TYPES[name] === undefined
      ? []
      : [`<Override PartName="/${name}" ContentType="${PART_TYPES[name]}"/>`],
  );
  return `${XML_HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
