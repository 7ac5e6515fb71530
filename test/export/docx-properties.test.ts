import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { writeDocx } from '../../src/export/docx/write.ts';
import { metaOf } from './support-docx/metas.ts';
import { openDocx } from './support-docx/open-docx.ts';
import { shownLinks, shownParagraphs, textOf } from './support-docx/reading.ts';
import { headings, links, printable, shownMarkers, shownText } from './support-docx/shown.ts';
import { documentTree } from './support-docx/trees.ts';
import { wordProblems } from './support-docx/word-rules.ts';

const runs = { numRuns: 60 };
vi.setConfig({ testTimeout: 120_000 });
const opened = async (tree: Parameters<typeof writeDocx>[0]) => openDocx(await writeDocx(tree, metaOf()));

test('whatever the tree, the file keeps the rules of WordprocessingML', async () => {
  await fc.assert(
    fc.asyncProperty(documentTree, async (tree) => {
      expect(wordProblems(await opened(tree))).toEqual([]);
    }),
    runs,
  );
});

test('every character of the tree is in the file, in order', async () => {
  await fc.assert(
    fc.asyncProperty(documentTree, async (tree) => {
      const document = (await opened(tree)).xml('word/document.xml');
      expect(textOf(document).replace(/\s/g, '')).toBe(shownText(tree));
    }),
    runs,
  );
});

test('every list counts as in the tree, however lists, numbers and quotations are nested', async () => {
  await fc.assert(
    fc.asyncProperty(documentTree, async (tree) => {
      const markers = shownParagraphs(await opened(tree)).flatMap(({ marker }) => marker ?? []);
      expect(markers).toEqual(shownMarkers(tree));
    }),
    runs,
  );
});

test('every heading keeps its text and its place in the outline', async () => {
  await fc.assert(
    fc.asyncProperty(documentTree, async (tree) => {
      const paragraphs = shownParagraphs(await opened(tree));
      const expected = headings(tree).map((node) => [node.data?.role ?? node.depth, shownText(node)]);
      const outermost = Math.min(...expected.flatMap(([depth]) => (typeof depth === 'number' ? depth : [])));
      const top = paragraphs.filter(({ style, element }) => style && isTopHeading(style, element));
      expect(top.map(({ style, text }) => [style, text.replace(/\s/g, '')])).toEqual(
        expected.map(([depth, text]) => [
          depth === 'title' ? 'Title' : `Heading${Number(depth) - outermost + 1}`,
          text,
        ]),
      );
    }),
    runs,
  );
});

/** Headings inside quotations and lists are indented; the others are not. */
function isTopHeading(style: string, element: Parameters<typeof textOf>[0]): boolean {
  const properties = element.children.find(({ name }) => name === 'w:pPr');
  return /^(?:Title|Heading\d)$/.test(style) && !properties?.children.some(({ name }) => name === 'w:ind');
}

test('every link that Word can follow keeps its target and its text, and no other becomes one', async () => {
  await fc.assert(
    fc.asyncProperty(documentTree, async (tree) => {
      const expected = links(tree)
        .filter(({ url }) => /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url) && url.length < 2000)
        .map((link) => ({ target: comparable(link.url), text: shownText(link) }));
      const shown = shownLinks(await opened(tree))
        .map(({ target, text }) => ({ target: comparable(target), text: text.replace(/\s/g, '') }))
        .filter(({ target }) => target !== comparable('https://example.com/graph.png'));
      expect(shown).toEqual(expected);
    }),
    runs,
  );
});

/** Two spellings of one URL, as a browser takes them. */
function comparable(url: string): string {
  const decoded = new URL(printable(url).replace(/%(?![0-9A-Fa-f]{2})/g, '%25')).href;
  return decoded.replace(/[[\]{}|\\^`"<>']/g, encodeURIComponent);
}
