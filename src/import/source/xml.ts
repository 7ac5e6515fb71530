/** One piece of an XML text. A tag that closes itself opens and closes. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text behind the five entities of XML and its numbers. A document type, and so any other entity, is not read. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute, by its whole name. */
export function attribute(attributes: string, name: string): string | null {
  const at = attributes.indexOf(`${name}="`);
  if (at < 0 || /\S/.test(attributes.charAt(at - 1) || ' ')) return null;
  const from = at + name.length + 2;
  const to = attributes.indexOf('"', from);
  return to < 0 ? null : decodeEntities(attributes.slice(from, to));
}

function* tagTokens(inner: string): Generator<XmlToken> {
  if (inner.startsWith('/')) {
    yield { type: 'close', name: inner.slice(1).trim() };
    return;
  }
  const empty = inner.endsWith('/');
  const content = empty ? inner.slice(0, -1) : inner;
  const name = /^[^\s]+/.exec(content)?.[0] ?? '';
  yield { type: 'open', name, attributes: content.slice(name.length) };
  if (empty) yield { type: 'close', name };
}

/** The pieces of a text that a program wrote as XML, in order. What is no tag is text; nothing is refused. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { type: 'text', text: decodeEntities(xml.slice(at, open)) };
    if (xml.startsWith('<!--', open)) {
      const end = xml.indexOf('-->', open);
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    const close = xml.indexOf('>', open);
    if (close < 0) return;
    const inner = xml.slice(open + 1, close);
    if (!inner.startsWith('?') && !inner.startsWith('!')) yield* tagTokens(inner);
    at = close + 1;
  }
}
