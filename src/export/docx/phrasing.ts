import type { Image, Link, PhrasingContent } from 'mdast';
import { linkUrl } from '../../document/url.ts';
import { COLOUR, FONT } from './look.ts';
import type { Parts } from './parts.ts';
import { lineBreakRun, type RunLook, run } from './run.ts';

/** The width that a picture may take here, in twentieths of a point. */
type Width = number;

/** Phrasing nodes as runs and hyperlinks. */
export function phrasing(
  nodes: readonly PhrasingContent[],
  look: RunLook,
  width: Width,
  parts: Parts,
): string {
  let runs = '';
  for (const node of nodes) runs += piece(node, look, width, parts);
  return runs;
}

function piece(node: PhrasingContent, look: RunLook, width: Width, parts: Parts): string {
  switch (node.type) {
    case 'text':
      return run(look, node.value);
    case 'emphasis':
      return phrasing(node.children, { ...look, italic: true }, width, parts);
    case 'strong':
      return phrasing(node.children, { ...look, bold: true }, width, parts);
    case 'delete':
      return phrasing(node.children, { ...look, strike: true }, width, parts);
    case 'inlineCode':
      return run(codeLook(look), node.value);
    case 'break':
      return lineBreakRun(look);
    case 'link':
      return hyperlink(node.url, (within) => phrasing(node.children, within, width, parts), look, parts);
    case 'image':
      return image(node, look, width, parts);
    default:
      return '';
  }
}

/** The font stands on the run too: inside a table, LibreOffice does not take it from the style. */
function codeLook(look: RunLook): RunLook {
  return { ...look, style: look.style ?? 'HTMLCode', font: FONT.code, noProof: true };
}

function hyperlink(
  target: Link['url'],
  content: (look: RunLook) => string,
  look: RunLook,
  parts: Parts,
): string {
  const uri = relationshipTarget(target);
  // A link inside a link, or to nowhere, is its text.
  if (uri === undefined || look.style === 'Hyperlink') return content(look);
  const id = parts.relationships.add('hyperlink', uri, true);
  return `<w:hyperlink r:id="${id}" w:history="1">${content({ ...look, style: 'Hyperlink' })}</w:hyperlink>`;
}

/** Word calls a file damaged if the target of a hyperlink is longer, or is not a URI of ASCII (RFC 3986). */
const LONGEST_TARGET = 2083;

function relationshipTarget(url: string): string | undefined {
  const link = linkUrl(url);
  if (link === undefined) return undefined;
  // A host that is written in ASCII is also decoded, so that it may again hold what no URI can.
  const ascii = /^[\x21-\x7e]*$/.test(link) ? link : linkUrl(new URL(link).href);
  if (ascii === undefined) return undefined;
  const escaped = ascii.replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  return escaped.length <= LONGEST_TARGET ? escaped : undefined;
}

/** A picture that cannot be part of the file is named, and linked to where it is. */
function image(node: Image, look: RunLook, width: Width, parts: Parts): string {
  const shown = parts.pictures.show(node.url, node.alt ?? '', width);
  if (shown !== undefined) return shown;
  const { fileName } = node.data ?? {};
  const name = [node.alt || 'Picture', fileName === undefined ? '' : ` (${fileName})`].join('');
  return hyperlink(node.url, (within) => run(within, name), { ...look, colour: COLOUR.quiet }, parts);
}
