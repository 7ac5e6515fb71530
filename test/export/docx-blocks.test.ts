import type { PhrasingContent, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/export/docx/write.ts';
import { MISSING, metaOf, NO_PICTURE, PICTURE } from './support-docx/metas.ts';
import { openDocx } from './support-docx/open-docx.ts';
import { shownLinks, shownParagraphs, textOf } from './support-docx/reading.ts';
import { LINKS, ROWS, sampleDocument } from './support-docx/sample-document.ts';
import { wordProblems } from './support-docx/word-rules.ts';
import { all, child, value, type XmlElement } from './support-docx/xml-tree.ts';

const open = async (...children: RootContent[]) =>
  openDocx(await writeDocx({ type: 'root', children }, metaOf()));
const openSample = async () => openDocx(await writeDocx(sampleDocument(), metaOf()));
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

test('a whole postmortem keeps every rule, and every block has the style of its kind', async () => {
  const docx = await openSample();
  expect(wordProblems(docx)).toEqual([]);
  const shown = shownParagraphs(docx).filter((found) => found.text !== '');
  expect(shown.map(({ style, marker, text }) => [style, marker, text.slice(0, 24)])).toEqual([
    ['Title', undefined, 'Confirmations stopped'],
    ['Subtitle', undefined, '20 April 2022 · SEV2 · r'],
    ['Heading1', undefined, 'Summary'],
    [undefined, undefined, 'The confirmation service'],
    ['Heading1', undefined, 'Timeline'],
    ...['#', 'Time', 'Kind', 'Event', 'Wednesday 20 April 2022'].map((cell) => [undefined, undefined, cell]),
    ...ROWS.flat().map((cell) => [undefined, undefined, cell.slice(0, 24)]),
    ['Heading1', undefined, 'Impact'],
    ['ListBullet', '•', 'Confirmations'],
    ['ListNumber', '3.', 'of orders'],
    ['ListNumber', '4.', 'of returns'],
    ['ListBullet', '•', 'Two hours of logs'],
    ['Heading1', undefined, 'Action items'],
    ['ListParagraph', undefined, '☑\tRotate the logs: '],
    ['ListParagraph', undefined, '☐\tKM-676'],
    ['Heading1', undefined, 'Evidence'],
    ['Quote', undefined, 'Nobody had set a limit.'],
    ['HTMLPreformatted', undefined, '[12:01:07] log-store-0  '],
    ['HTMLPreformatted', undefined, '    no space left on dev'],
    ['HTMLPreformatted', undefined, '\tat write (wal.go:220)'],
    ['Heading2', undefined, 'Where the logs went'],
    ['Caption', undefined, 'Exhibit 1: Error rate by'],
  ]);
  expect(shownLinks(docx).map(({ target, text }) => [target, text])).toEqual(LINKS);
});

test('code is one paragraph a line, and an empty line is one too', async () => {
  const lines = shownParagraphs(await open({ type: 'code', value: 'a\n\n  b\n\tc ' }));
  expect(lines.map((line) => line.text)).toEqual(['a', '', '  b', '\tc ']);
  expect(new Set(lines.map((line) => line.style))).toEqual(new Set(['HTMLPreformatted']));
});

test('two blocks of code stay two', async () => {
  const code = (value: string): RootContent => ({ type: 'code', value });
  const lines = shownParagraphs(await open(code('a\nb'), code('c')));
  expect(lines.map(({ style }) => style === 'HTMLPreformatted')).toEqual([true, true, false, true]);
});

test('marks become formatting of their runs', async () => {
  const runs = all((await openSample()).xml('word/document.xml'), 'w:r');
  const lookOf = (text: string) =>
    child(
      runs.find((run) => textOf(run) === text),
      'w:rPr',
    )?.children.map(({ name }) => name);
  expect(lookOf('confirmation service')).toEqual(['w:b', 'w:bCs']);
  expect(lookOf('nothing')).toEqual(['w:i', 'w:iCs']);
  expect(lookOf('six')).toEqual(['w:strike']);
  expect(lookOf('log-store-0')).toEqual(['w:rStyle', 'w:rFonts', 'w:noProof']);
  expect(lookOf('the runbook')).toEqual(['w:rStyle']);
  expect(lookOf(' eight hours, because ')).toBeUndefined();
});

test('a link twice is one relationship; a link inside a picture-less image is followed too', async () => {
  const url = 'https://example.com/graph.png';
  const link: PhrasingContent = { type: 'link', url, children: [text('here')] };
  const docx = await open(paragraph(link, link, { type: 'image', url, alt: 'A graph' }));
  expect(docx.relationships('word/document.xml').filter(({ kind }) => kind === 'hyperlink')).toHaveLength(1);
  expect(shownLinks(docx).map((found) => found.text)).toEqual(['here', 'here', 'A graph']);
});

test('a divider row is one cell as wide as the table and stays with the row below', async () => {
  const rows = all((await openSample()).xml('word/document.xml'), 'w:tr');
  const divider = rows[1] as XmlElement;
  const cells = divider.children.filter(({ name }) => name === 'w:tc');
  expect(cells.map((cell) => value(child(cell, 'w:tcPr'), 'w:gridSpan'))).toEqual(['4']);
  expect(all(divider, 'w:keepNext')).toHaveLength(1);
  expect(all(rows[2] as XmlElement, 'w:keepNext')).toHaveLength(0);
});

test('columns have the shares of the tree, and equal ones where it says none', async () => {
  const widths = async (columns: readonly number[] | undefined, count: number) => {
    const cells = Array.from({ length: count }, () => ({
      type: 'tableCell' as const,
      children: [text('x')],
    }));
    const docx = await open({
      type: 'table',
      ...(columns && { data: { columns } }),
      children: [{ type: 'tableRow', children: cells }],
    });
    return all(docx.xml('word/document.xml'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  };
  expect(await widths([10, 15, 75], 3)).toEqual([936, 1404, 7020]);
  expect(await widths(undefined, 3)).toEqual([3120, 3120, 3120]);
  expect(await widths([1 / 3, 1 / 3, 1 / 3], 3)).toEqual([3120, 3120, 3120]);
  expect(await widths([50, 50], 3)).toEqual([3120, 3120, 3120]);
  expect((await widths(undefined, 63)).length).toBe(63);
});

test('the text of cells is aligned as its column', async () => {
  const cells = all((await openSample()).xml('word/document.xml'), 'w:tr')[2];
  expect(all(cells as XmlElement, 'w:p').map((found) => value(child(found, 'w:pPr'), 'w:jc'))).toEqual([
    undefined,
    'right',
    undefined,
    undefined,
  ]);
});

const drawings = async (...children: PhrasingContent[]) => {
  const docx = await open(paragraph(...children));
  const extents = all(docx.xml('word/document.xml'), 'wp:extent').map(({ attributes }) => attributes);
  return { docx, sizes: extents.map(({ cx, cy }) => [Number(cx), Number(cy)]) };
};

test('a picture fits the text, keeps its proportions, and says what it shows', async () => {
  const { docx, sizes } = await drawings({ type: 'image', url: PICTURE, alt: 'Errors "by" <region>\u0007' });
  expect(sizes).toEqual([[5_943_600, 2_476_500]]);
  const [properties] = all(docx.xml('word/document.xml'), 'wp:docPr');
  expect(properties?.attributes).toMatchObject({ id: '1', descr: 'Errors "by" <region>\uFFFD' });
  expect(all(docx.xml('word/document.xml'), 'wp:anchor')).toEqual([]);
});

test('a picture that is shown twice is stored once', async () => {
  const image: PhrasingContent = { type: 'image', url: PICTURE, alt: 'x' };
  const { docx, sizes } = await drawings(image, image);
  expect(sizes).toHaveLength(2);
  expect([...docx.files.keys()].filter((name) => name.startsWith('word/media/'))).toEqual([
    'word/media/image1.png',
  ]);
});

test('a picture in its own URL is stored, as small as it is', async () => {
  const gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const { docx, sizes } = await drawings({ type: 'image', url: gif, alt: 'a dot' });
  expect(sizes).toEqual([[9525, 9525]]);
  expect([...docx.files.keys()]).toContain('word/media/image1.gif');
  expect(wordProblems(docx)).toEqual([]);
});

test.each([
  ['is missing', MISSING],
  ['is none', NO_PICTURE],
  ['is broken', 'data:image/png;base64,iVBORw0KGgo='],
])('a picture that %s is named in the text', async (_, url) => {
  const { docx, sizes } = await drawings({
    type: 'image',
    url,
    alt: 'A graph',
    data: { fileName: 'exhibit-2.png' },
  });
  expect(sizes).toEqual([]);
  expect(shownParagraphs(docx).map((found) => found.text)).toEqual(['A graph (exhibit-2.png)']);
  expect(shownLinks(docx)).toEqual([]);
});

test('a picture stays with its caption', async () => {
  const paragraphs = shownParagraphs(await openSample());
  const caption = paragraphs.findIndex(({ style }) => style === 'Caption');
  const picture = paragraphs[caption - 1]?.element as XmlElement;
  expect(all(picture, 'w:drawing')).toHaveLength(1);
  expect(all(picture, 'w:keepNext')).toHaveLength(1);
});

test('a picture has room in the deepest of lists, quotations and tables', async () => {
  const image: PhrasingContent = { type: 'image', url: PICTURE, alt: 'x' };
  let deep: RootContent = { type: 'paragraph', children: [image] };
  for (let level = 0; level < 40; level += 1) {
    deep = {
      type: 'blockquote',
      children: [{ type: 'list', children: [{ type: 'listItem', children: [deep] }] }],
    };
  }
  const cells = Array.from({ length: 63 }, () => ({ type: 'tableCell' as const, children: [image] }));
  const docx = await open(deep, { type: 'table', children: [{ type: 'tableRow', children: cells }] });
  expect(wordProblems(docx)).toEqual([]);
  const widths = all(docx.xml('word/document.xml'), 'wp:extent').map(({ attributes }) =>
    Number(attributes.cx),
  );
  expect(widths).toHaveLength(64);
  // An inch, and a twentieth of one.
  expect(widths[0]).toBeGreaterThan(914_400);
  expect(Math.min(...widths)).toBeGreaterThan(45_720);
});

test('lists go on below the last level that Word has', async () => {
  let list: RootContent & { type: 'list' } = { type: 'list', ordered: true, start: 7, children: [] };
  const item = (children: RootContent[]) => ({ type: 'listItem' as const, children: children as [] });
  list = { ...list, children: [item([]), item([])] };
  for (let level = 0; level < 14; level += 1) {
    list = { type: 'list', ordered: level % 3 > 0, children: [item([paragraph(text('x')), list])] };
  }
  const docx = await open(list);
  expect(wordProblems(docx)).toEqual([]);
  const markers = shownParagraphs(docx).map(({ marker }) => marker);
  expect(markers).toEqual([...'1.,•,1.,1.,•,1.,1.,•,1.,1.,•,1.,1.,•,7.,8.'.split(',')]);
});

test('only what says so is a title or quiet: a note elsewhere is a paragraph in small, grey letters', async () => {
  const note: RootContent = {
    type: 'paragraph',
    children: [text('two secrets were masked')],
    data: { role: 'note' },
  };
  const root: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [text('Plain')] }, note],
  };
  const shown = shownParagraphs(openDocx(await writeDocx(root, metaOf())));
  expect(shown.map(({ style }) => style)).toEqual(['Heading1', undefined]);
  expect(all(shown[1]?.element as XmlElement, 'w:rPr')[0]?.children.map(({ name }) => name)).toEqual([
    'w:color',
    'w:sz',
    'w:szCs',
  ]);
});
