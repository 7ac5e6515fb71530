import type { DocumentMeta } from '../../document/tree.ts';
import { escapeXml, part, XML_HEADER } from './xml.ts';

/** What Word's own dialog takes for a property; more than that it cuts when somebody saves the file. */
const LONGEST_PROPERTY = 255;

/** The part `docProps/core.xml` (ISO/IEC 29500-2, 11): what the file says about itself. */
export function corePropertiesXml(meta: DocumentMeta, locale: string): string {
  const created = new Date(meta.createdAt.ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}</dcterms:${name}>`;
  const content = [
    property('dc:title', meta.title),
    property('dc:subject', meta.subject),
    property('dc:creator', meta.author),
    property('cp:lastModifiedBy', meta.author),
    property('dc:language', locale),
    moment('created'),
    moment('modified'),
  ].join('');
  return (
    `${XML_HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${content}</cp:coreProperties>`
  );
}

function property(name: string, value: string): string {
  const line = value.slice(0, LONGEST_PROPERTY).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? '' : `<${name}>${escapeXml(line)}</${name}>`;
}

/** The part `docProps/app.xml`. */
export function appPropertiesXml(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${XML_HEADER}<Properties xmlns="${namespace}"><Application>Incident Recorder</Application></Properties>`;
}

/**
 * The part `word/settings.xml`. Mode 15 is that of Word 2013 and later ([MS-DOCX] 2.5.3): without it Word
 * says "compatibility mode". The other settings are those Word writes with it.
 */
export function settingsXml(): string {
  const settings = {
    compatibilityMode: 15,
    overrideTableStyleFontSizeAndJustification: 1,
    enableOpenTypeFeatures: 1,
    doNotFlipMirrorIndents: 1,
    differentiateMultirowTableHeaders: 1,
    useWord2013TrackBottomHyphenation: 0,
  };
  const compat = Object.entries(settings).map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  const content = `<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`;
  return part('w:settings', ['w'], `${content}<w:compat>${compat.join('')}</w:compat>`);
}
