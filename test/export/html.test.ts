import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { documentMeta } from '../../src/document/meta.ts';
import type { DocumentMeta } from '../../src/document/tree.ts';
import { writeClipboardHtml, writeHtmlFile } from '../../src/export/html.ts';
import { columnWidths } from '../../src/export/html-table.ts';
import { anyView } from '../document/support/arbitraries.ts';
import { HOUSE_STYLES, houseStyle } from '../document/support/styles.ts';
import { readText } from '../document/support/tree-rules.ts';
import { incidentView } from '../document/support/views.ts';
import { googleDocsProblems } from './google-docs-rules.ts';
import { elements, type HtmlElement, readHtml, shownText } from './support/html-tree.ts';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABijPjAAAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const SHA = 'a'.repeat(64);
const META: DocumentMeta = {
  title: 'Checkout & <b>errors</b>',
  author: 'Anna "A" Berg',
  language: 'nb-NO',
  createdAt: { ms: 0, offset: 0 },
  subject: 'Postmortem',
  attachment: (sha256) =>
    sha256 === SHA
      ? { bytes: PNG, mediaType: 'image/png', width: 1248, height: 100, alt: 'a graph' }
      : undefined,
};

const root = (...children: RootContent[]): Root => ({ type: 'root', children });
const fragment = (...children: RootContent[]): HtmlElement =>
  readHtml(writeClipboardHtml(root(...children), META));
const find = (html: HtmlElement, tag: string) =>
  [...elements(html)].filter(({ element }) => element.tag === tag).map(({ element }) => element);
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

for (const name of HOUSE_STYLES) {
  test(`Google Docs keeps everything of a document, whatever users typed (${name})`, () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const meta = documentMeta(view, houseStyle(name), {}, () => PNG);
        const html = readHtml(writeClipboardHtml(buildDocument(view, houseStyle(name)), meta));
        expect(googleDocsProblems(html)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test(`every word of the tree is shown, in its order (${name})`, () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const tree = buildDocument({ ...view, attachments: [] }, houseStyle(name));
        const html = readHtml(writeClipboardHtml(tree, META));
        const shown = html.children.map((block) => (typeof block === 'string' ? '' : shownText(block)));
        const expected = tree.children.map((node) => (node.type === 'thematicBreak' ? '' : readText(node)));
        const letters = (texts: readonly string[]) => texts.join('').replace(/[\s☐☑]/g, '');
        expect(letters(shown)).toBe(letters(expected));
      }),
      { numRuns: 40 },
    );
  });
}

test('the rules find what Google Docs would lose', () => {
  const broken = [
    '<div style="color:red">x</div>',
    '<p class="a" style="font-family:A;font-size:1pt;color:#000">x</p>',
    '<p>x</p>',
    '<h4 style="font-family:A;font-size:1pt;color:#000">x</h4>',
    '<ul style="a:b"><ul style="a:b"></ul></ul>',
    '<table style="border-collapse:collapse;width:100%;table-layout:fixed"></table>',
    '<a style="a:b" href="/x">x</a>',
    '<a style="a:b" href="javascript:x">x</a>',
    '<img src="https://example.com/x.png" alt="">',
    '<img src="data:image/png;base64,AAAA">',
    '<p style="font-family:A;font-size:1pt;color:#000">a  b</p>',
    '<p style="font-family:monospace;font-size:1pt;color:#000"> b</p>',
    '<p style="font-family:A;font-size:1pt;color:#000"></p>',
    '<p style="font-family:A;font-size:1pt;color:#000;background:url(x)">b</p>',
    '<pre style="a:b">x</pre>',
  ];
  for (const html of broken) expect(googleDocsProblems(readHtml(html)), html).not.toEqual([]);
  const cell = (style: string) =>
    `<table style="border-collapse:collapse;width:468pt;table-layout:fixed"><colgroup><col style="width:468pt"></colgroup><tbody><tr><td style="font-family:A;font-size:1pt;color:#000;${style}">x</td></tr></tbody></table>`;
  expect(googleDocsProblems(readHtml(cell('border:1px solid #c4c7cc;padding:5pt;width:468pt')))).toEqual([]);
  expect(googleDocsProblems(readHtml(cell('padding:5pt;width:468pt')))).toHaveLength(1);
  expect(googleDocsProblems(readHtml(cell('border:1px solid #c4c7cc;width:468pt')))).toHaveLength(1);
  expect(googleDocsProblems(readHtml(cell('border:1px solid #c4c7cc;padding:5pt;width:400pt')))).toHaveLength(
    1,
  );
});

test('markup that a user typed is text', () => {
  const typed = '<script>alert("x")</script> & &amp; "quoted" \'single\'';
  const html = writeClipboardHtml(
    root({ type: 'paragraph', children: [{ type: 'text', value: typed }] }),
    META,
  );
  expect(html).not.toContain('<script');
  expect(shownText(readHtml(html)).trim()).toBe(typed);
});

test('the file has the same content as the clipboard, and says what it is', () => {
  const view = incidentView({ events: [{ at: '2022-04-20T11:28:00+02:00', text: 'alarm' }] });
  const tree = buildDocument(view, houseStyle('oslo'));
  const file = writeHtmlFile(tree, META);
  expect(file.startsWith('<!doctype html>\n<html lang="nb-NO"><head><meta charset="utf-8">\n')).toBe(true);
  expect(file.endsWith('</html>\n')).toBe(true);
  const [html] = find(readHtml(file), 'html');
  const [title] = html ? find(html, 'title') : [];
  const [body] = html ? find(html, 'body') : [];
  expect(title && shownText(title)).toBe(META.title);
  expect(file).toContain('<meta name="author" content="Anna &#x22;A&#x22; Berg">');
  expect(body && googleDocsProblems(body)).toEqual([]);
  expect(file).toContain(writeClipboardHtml(tree, META));
  expect(file).not.toMatch(/<(?:style|script|link)\b|class=|id="/);
});

test('the first three depths of headings are real, what is deeper is bold', () => {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  const html = fragment(
    ...depths.map(
      (depth): RootContent => ({ type: 'heading', depth, children: [{ type: 'text', value: `d${depth}` }] }),
    ),
  );
  expect(html.children.flatMap((child) => (typeof child === 'string' ? [] : [child.tag]))).toEqual([
    'h1',
    'h2',
    'h3',
    'p',
    'p',
    'p',
  ]);
  expect(find(html, 'p').every((element) => element.attributes.style?.includes('font-weight:bold'))).toBe(
    true,
  );
});

test('code is one monospaced paragraph a line, and keeps its indentation', () => {
  const value = 'if x:\n\ty = 1\n  z  = 2\n\n    end';
  const written = writeClipboardHtml(root({ type: 'code', value }), META);
  expect(find(readHtml(written), 'p').map(shownText)).toEqual([
    'if x:',
    '    y = 1',
    '  z  = 2',
    ' ',
    '    end',
  ]);
  expect(written).toContain('>&nbsp;&nbsp;&nbsp;&nbsp;y = 1</p>');
  expect(written).not.toContain('<pre');
});

test('indented lines of an event keep their indentation', () => {
  const view = incidentView({
    events: [{ at: '2022-04-20T11:28:00+02:00', text: 'ran:\n  kubectl get  pods' }],
  });
  const html = writeClipboardHtml(buildDocument(view, houseStyle('oslo')), META);
  expect(html).toContain('ran:<br>&nbsp; kubectl get&nbsp; pods');
});

test('lists that belong to an item are inside it, boxes are text', () => {
  const sections = [{ name: 'summary', text: '3. a\n   - b\n\n     more\n4. c\n\n- [ ] open\n- [x] done' }];
  const html = fragment(...buildDocument(incidentView({ sections }), houseStyle('oslo')).children);
  const [ordered] = find(html, 'ol');
  expect(ordered?.attributes.start).toBe('3');
  const [first] = ordered ? find(ordered, 'li') : [];
  expect(first && find(first, 'ul').map((list) => squeezed(shownText(list)))).toEqual(['bmore']);
  expect(find(html, 'li').map(shownText)).toEqual(expect.arrayContaining(['☐ open', '☑ done']));
  expect(writeClipboardHtml(root(), META)).toBe('');
});

test('a picture is inside the document, no wider than its text', () => {
  const image = (url: string, alt: string): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'image', url, alt }],
  });
  const [img] = find(fragment(image(`attachment:${SHA}`, 'Load')), 'img');
  expect(img?.attributes).toEqual({
    src: `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`,
    alt: 'Load',
    width: '624',
    height: '50',
    style: 'width:624px;height:50px',
  });
  expect(find(fragment(image(`attachment:${SHA}`, '')), 'img')[0]?.attributes.alt).toBe('a graph');
});

test('a picture that is elsewhere is a link, one that is missing is named', () => {
  const image = (url: string, alt: string): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'image', url, alt }],
  });
  const elsewhere = fragment(image('https://example.com/p.png', 'Load'));
  expect(find(elsewhere, 'a')[0]?.attributes.href).toBe('https://example.com/p.png');
  expect(find(elsewhere, 'img')).toEqual([]);
  expect(shownText(fragment(image(`attachment:${'b'.repeat(64)}`, 'Load'))).trim()).toBe('[Load]');
});

test('the columns of a table add up to the width of the text', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 12 }),
      (count, parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const shares = parts.map((part) => (part * 100) / sum);
        for (const widths of [columnWidths(count, undefined), columnWidths(parts.length || 1, shares)]) {
          expect(widths.reduce((total, width) => total + width, 0)).toBe(468);
          expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
        }
      },
    ),
  );
  expect(columnWidths(2, [24, 76])).toEqual([112, 356]);
});
