import type { Image, PhrasingContent } from 'mdast';
import { expandTabs } from './clean-text.ts';
import { exhibitImage } from './exhibits.ts';
import { lineBreak, text } from './nodes.ts';
import { mergeTexts, splitBreaks } from './phrasing.ts';
import type { SectionSource } from './section-source.ts';
import { attachmentOf, imageUrl, linkUrl } from './url.ts';

/** Phrasing of a section's Markdown as phrasing that every writer knows. */
export function phrasingNodes(nodes: readonly PhrasingContent[], source: SectionSource): PhrasingContent[] {
  return mergeTexts(nodes.flatMap((child) => phrasingNode(child, source)));
}

function phrasingNode(node: PhrasingContent, source: SectionSource): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return literal(node.value);
    case 'emphasis':
    case 'strong':
    case 'delete': {
      // No format marks a line end at the edge of a marked text.
      const { before, inner, after } = splitBreaks(phrasingNodes(node.children, source));
      return [...before, ...(inner.length > 0 ? [{ type: node.type, children: inner }] : []), ...after];
    }
    case 'inlineCode':
      return [{ type: 'inlineCode', value: expandTabs(node.value.replaceAll('\n', ' ')) }];
    case 'break':
      return [lineBreak()];
    case 'html':
      return inlineHtml(node.value);
    case 'link':
      return link(node.url, phrasingNodes(node.children, source));
    case 'linkReference':
      return link(source.definitions.get(node.identifier)?.url ?? '', phrasingNodes(node.children, source));
    case 'image':
      return image(node.url, node.alt ?? '', source);
    case 'imageReference':
      return image(source.definitions.get(node.identifier)?.url ?? '', node.alt ?? '', source);
    case 'footnoteReference':
      return literal(`[${source.footnoteNumbers.get(node.identifier) ?? ''}]`);
    default:
      return [];
  }
}

/** A line end inside a Markdown paragraph is a space. */
function literal(value: string): PhrasingContent[] {
  const line = expandTabs(value.replaceAll('\n', ' '));
  return line === '' ? [] : [text(line)];
}

/** Whether raw HTML is nothing but comments: what its author did not mean to show. */
export function onlyComments(html: string): boolean {
  return html.startsWith('<!--') && html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

/** `<br>` is how a line ends inside a Markdown table; every other tag is what somebody typed. */
function inlineHtml(html: string): PhrasingContent[] {
  if (/^<br\s*\/?>$/i.test(html)) return [lineBreak()];
  return onlyComments(html) ? [] : literal(html);
}

function link(target: string, children: PhrasingContent[]): PhrasingContent[] {
  const url = linkUrl(target);
  if (url === undefined) return [...children, ...literal(target && ` (${target})`)];
  const { before, inner, after } = splitBreaks(children);
  return [...before, { type: 'link', url, children: inner.length > 0 ? inner : literal(url) }, ...after];
}

function image(target: string, alt: string, source: SectionSource): PhrasingContent[] {
  const url = imageUrl(target);
  const description = expandTabs(alt.replaceAll('\n', ' '));
  const sha256 = attachmentOf(target);
  if (sha256 === undefined && url !== undefined) return [picture(url, description)];
  const exhibit = sha256 === undefined ? undefined : source.exhibits.ofSha256.get(sha256);
  if (exhibit === undefined) return literal(`${description} (${target})`.trim());
  source.exhibits.shown.add(exhibit.attachment.sha256);
  return [exhibitImage(exhibit, description)];
}

const picture = (url: string, alt: string): Image => ({ type: 'image', url, alt });
