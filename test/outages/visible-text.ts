import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What a reader sees in an exported document: a line a paragraph or table cell. */
export function visibleText(format: 'md' | 'docx' | 'html', bytes: Uint8Array): string {
  const text = new TextDecoder();
  if (format === 'md') return markdownText(text.decode(bytes));
  if (format === 'html')
    return markupText(text.decode(bytes), /<\/(?:p|h[1-6]|td|th|li|title)>/g, /<br\s*\/?>/g);
  const part = unzipSync(bytes)['word/document.xml'];
  return markupText(strFromU8(part ?? new Uint8Array()), /<\/w:p>/g, /<w:br\/>/g);
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code', 'listItem']);

function markdownText(markdown: string): string {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const read = ({ type, value, children }: Node): string => {
    if (type === 'break') return '\n';
    const inner = value ?? children?.map(read).join('') ?? '';
    return BLOCKS.has(type) ? `${inner}\n` : inner;
  };
  return read(root as Node);
}

function markupText(markup: string, ends: RegExp, breaks: RegExp): string {
  return markup
    .replace(ends, '\n')
    .replace(breaks, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
