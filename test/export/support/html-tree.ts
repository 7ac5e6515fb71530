/** A small reader for the HTML that this project writes: every tag closed, every attribute quoted. */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'meta']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>|<!doctype html>/gy;
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
};

/** Throws if the text is not well-formed. */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  let from = 0;
  while (from < html.length) {
    const next = html.indexOf('<', from);
    const end = next < 0 ? html.length : next;
    if (end > from) open.at(-1)?.children.push(decoded(html.slice(from, end)));
    from = next < 0 ? end : readTag(html, next, open);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

/** Reads the tag that begins here; returns where it ends. */
function readTag(html: string, start: number, open: HtmlElement[]): number {
  TAG.lastIndex = start;
  const match = TAG.exec(html);
  if (match === null) throw new Error(`No tag: ${html.slice(start, start + 80)}`);
  const end = TAG.lastIndex;
  const [, closing, tag, written = ''] = match;
  if (tag === undefined) return end;
  if (closing === '/') {
    if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`);
    return end;
  }
  const element: HtmlElement = { tag, attributes: attributesOf(written), children: [] };
  open.at(-1)?.children.push(element);
  if (!VOID.has(tag)) open.push(element);
  return end;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(/([a-z-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|([a-z]+));?/gi,
    (all, hex: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return REFERENCES[name ?? ''] ?? all;
    },
  );
}

/** Every element below this one, in the order of the document, with its parents, the nearest last. */
export function* elements(
  element: HtmlElement,
  parents: readonly HtmlElement[] = [],
): Generator<{ element: HtmlElement; parents: readonly HtmlElement[] }> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const above = [...parents, element];
    yield { element: child, parents: above };
    yield* elements(child, above);
  }
}

/** What a browser shows: the text, line ends as `\n`, no-break spaces as spaces. */
export function shownText(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.tag === 'br' ? '\n' : shownText(child)))
    .join('')
    .replaceAll('\u00A0', ' ');
}

/** The declarations of a style attribute. */
export function styleOf(element: HtmlElement): Record<string, string> {
  const declarations = (element.attributes.style ?? '').split(';').filter(Boolean);
  return Object.fromEntries(declarations.map((declaration) => declaration.split(/:(.*)/s).slice(0, 2)));
}
