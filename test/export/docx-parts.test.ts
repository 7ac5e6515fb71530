import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/export/docx/write.ts';
import { metaOf } from './support-docx/metas.ts';
import { openDocx } from './support-docx/open-docx.ts';
import { sampleDocument } from './support-docx/sample-document.ts';
import { all, child, value } from './support-docx/xml-tree.ts';

const open = async (changes: Parameters<typeof metaOf>[0] = {}, root = sampleDocument()) =>
  openDocx(await writeDocx(root, metaOf(changes)));

test('the properties are those of the record, and the dates are never now', async () => {
  const core = (await open({ language: 'nb-NO' })).xml('docProps/core.xml');
  const read = Object.fromEntries(core.children.map(({ name, text }) => [name, text]));
  expect(read).toEqual({
    'dc:title': 'Checkout errors in the north region',
    'dc:subject': 'Postmortem',
    'dc:creator': 'Anna Example',
    'cp:lastModifiedBy': 'Anna Example',
    'dc:language': 'nb-NO',
    'dcterms:created': '2022-04-20T17:33:00Z',
    'dcterms:modified': '2022-04-20T17:33:00Z',
  });
});

test('a property that is empty, endless or unprintable does no harm', async () => {
  const docx = await open({
    title: `${'long '.repeat(2000)}\u0000`,
    author: '',
    subject: 'a\n\tb\u0007<&\ud800',
  });
  const read = Object.fromEntries(
    docx.xml('docProps/core.xml').children.map(({ name, text }) => [name, text]),
  );
  expect(read['dc:title']).toHaveLength(254);
  expect(read['dc:creator']).toBeUndefined();
  expect(read['dc:subject']).toBe('a b\uFFFD<&\uFFFD');
});

test.each([
  ['en', 'en-US', 12240],
  ['en-GB', 'en-GB', 11906],
  ['nb', 'nb-NO', 11906],
  ['nb-NO', 'nb-NO', 11906],
  ['es-MX', 'es-MX', 12240],
  ['not a language', 'en-US', 12240],
])('the language %s is %s to Word, on the paper of its region', async (language, locale, paper) => {
  const docx = await open({ language });
  const defaults = all(docx.xml('word/styles.xml'), 'w:rPrDefault')[0];
  expect(all(defaults ?? docx.xml('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe(locale);
  const document = docx.xml('word/document.xml');
  const margins = all(document, 'w:pgMar')[0]?.attributes;
  expect(Number(all(document, 'w:pgSz')[0]?.attributes['w:w'])).toBe(paper);
  expect(paper - Number(margins?.['w:left']) - Number(margins?.['w:right'])).toBe(9360);
});

test('styles carry the ids and names by which Word and Google Docs know them', async () => {
  const styles = all((await open()).xml('word/styles.xml'), 'w:style');
  const names = Object.fromEntries(
    styles.map((style) => [style.attributes['w:styleId'], value(style, 'w:name')]),
  );
  expect(names).toMatchObject({
    Normal: 'Normal',
    Title: 'Title',
    Subtitle: 'Subtitle',
    Heading1: 'heading 1',
    Heading2: 'heading 2',
    Heading3: 'heading 3',
    ListParagraph: 'List Paragraph',
    ListBullet: 'List Bullet',
    ListNumber: 'List Number',
    ListContinue: 'List Continue',
    Quote: 'Quote',
    HTMLPreformatted: 'HTML Preformatted',
    HTMLCode: 'HTML Code',
    Caption: 'caption',
    Footer: 'footer',
    Hyperlink: 'Hyperlink',
    TableNormal: 'Normal Table',
    TableGrid: 'Table Grid',
    DefaultParagraphFont: 'Default Paragraph Font',
    NoList: 'No List',
  });
  const defaults = styles.filter(({ attributes }) => attributes['w:default'] === '1');
  expect(defaults.map(({ attributes }) => attributes['w:type']).sort()).toEqual([
    'character',
    'numbering',
    'paragraph',
    'table',
  ]);
});

test('Word opens the file in its own mode and asks to update nothing', async () => {
  const docx = await open();
  const modes = all(docx.xml('word/settings.xml'), 'w:compatSetting').map(({ attributes }) => attributes);
  expect(modes.find((mode) => mode['w:name'] === 'compatibilityMode')?.['w:val']).toBe('15');
  const everything = [...docx.files]
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes));
  expect(everything.join('')).not.toMatch(
    /updateFields|w:dirty|fldChar|TOC|footnote|endnote|attachedTemplate/,
  );
  const fields = all(docx.xml('word/footer1.xml'), 'w:fldSimple').map(
    ({ attributes }) => attributes['w:instr'],
  );
  expect(fields).toEqual([' PAGE ', ' NUMPAGES ']);
});

test('the footer stays one line, however long the title', async () => {
  const docx = await open({ title: `${'a'.repeat(69)}😀${'b'.repeat(10_000)}` });
  const [paragraph] = all(docx.xml('word/footer1.xml'), 'w:p');
  const text = paragraph ? all(paragraph, 'w:t').map((piece) => piece.text) : [];
  expect(text).toEqual([`${'a'.repeat(69)}…`, '1', ' / ', '1']);
});

test('an empty document is a file that opens', async () => {
  const docx = await open({}, { type: 'root', children: [] });
  expect(child(docx.xml('word/document.xml'), 'w:body')?.children.map(({ name }) => name)).toEqual([
    'w:p',
    'w:sectPr',
  ]);
});
