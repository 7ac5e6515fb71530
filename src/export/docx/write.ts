import type { DocumentMeta, DocumentTree } from '../../document/tree.ts';
import { regionalLocale } from '../locale.ts';
import { flow } from './flow.ts';
import { packageBytes } from './package.ts';
import { footerXml, sectionProperties } from './page.ts';
import { createParts, type Parts } from './parts.ts';
import { appPropertiesXml, corePropertiesXml, settingsXml } from './properties.ts';
import { createRelationships } from './relationships.ts';
import { stylesXml } from './styles.ts';
import { encodePieces } from './utf8.ts';
import { opening } from './xml.ts';

/**
 * The document as a Word file: WordprocessingML (ISO/IEC 29500-1 and -4, transitional) in a zip package.
 *
 * The same tree and meta give the same bytes, on every machine and in every time zone.
 *
 * @param root a tree as document/tree.ts describes it; pictures that cannot be embedded are named and linked
 */
export async function writeDocx(root: DocumentTree, meta: DocumentMeta): Promise<Uint8Array> {
  const locale = regionalLocale(meta.language);
  const parts = createParts(meta.attachment);
  const { relationships } = parts;
  relationships.add('styles', 'styles.xml');
  relationships.add('numbering', 'numbering.xml');
  relationships.add('settings', 'settings.xml');
  const footer = relationships.add('footer', 'footer1.xml');
  const document = encodePieces(documentXml(root, parts, sectionProperties(locale, footer)));
  return packageBytes(
    new Map<string, string | Uint8Array>([
      ['_rels/.rels', packageRelationships()],
      ['word/document.xml', document],
      ['word/_rels/document.xml.rels', relationships.xml()],
      ['word/styles.xml', stylesXml(locale)],
      ['word/numbering.xml', parts.numbering.xml()],
      ['word/settings.xml', settingsXml()],
      ['word/footer1.xml', footerXml(meta.title)],
      ['docProps/core.xml', corePropertiesXml(meta, locale)],
      ['docProps/app.xml', appPropertiesXml()],
      ...parts.pictures.files,
    ]),
  );
}

function* documentXml(root: DocumentTree, parts: Parts, section: string): Generator<string> {
  yield `${opening('w:document', ['w', 'r', 'wp', 'a', 'pic'])}<w:body>`;
  yield* flow(root.children, parts);
  // Even an empty document has a paragraph for the cursor to stand in.
  if (root.children.length === 0) yield '<w:p/>';
  yield `${section}</w:body></w:document>`;
}

function packageRelationships(): string {
  const relationships = createRelationships();
  relationships.add('officeDocument', 'word/document.xml');
  relationships.add(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  relationships.add('extended-properties', 'docProps/app.xml');
  return relationships.xml();
}
