const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 (2.2, `Char`) cannot hold, and the control characters that it can but no reader shows. */
const NOT_PRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** User text as XML content or as a quoted attribute value. Characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(NOT_PRINTABLE, '\uFFFD').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

/** `<name>content</name>`, or nothing if there is no content: properties that say nothing are left out. */
export function wrap(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;

/** A part of the package: `root` with the namespaces whose prefixes it uses. */
export function part(root: string, prefixes: readonly (keyof typeof NAMESPACES)[], content: string): string {
  return `${opening(root, prefixes)}${content}</${root}>`;
}

/** The beginning of a part that is written piece by piece. */
export function opening(root: string, prefixes: readonly (keyof typeof NAMESPACES)[]): string {
  const declarations = prefixes.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`).join('');
  return `${XML_HEADER}<${root}${declarations}>`;
}
