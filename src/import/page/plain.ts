/** Marks of Markdown that mean nothing in the text of an event: emphasis, code, escapes, breaks. Links stay as they are. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\(?=\n|$)/g, '')
    .replace(/<\/?(?:b|i|em|strong|u|s|span|p|div|code|kbd|sub|sup)(?:\s[^<>]*)?>/gi, '')
    .replace(/(?<!\\)(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\d])/gu, '$2')
    .replace(/(?<![\\\p{L}\d_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\d_])/gu, '$1')
    .replace(/(?<!\\)(`+)(?!`)([^`\n]+?)\1(?!`)/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_whole, hex, decimal) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_whole, name: string) => ENTITIES[name] ?? '')
    .trim();
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** A text of one line, without links' addresses and without marks: for headings and labels. */
export function bareText(markdown: string): string {
  return plainText(markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** `**Impact:** text`, `**Impact**: text`, `Impact: text` with its words apart; null if the line has no label. */
export interface Labelled {
  readonly label: string;
  readonly content: string;
  readonly bold: boolean;
}

const BOLD_LABEL = /^(?:\*\*|__)(.{1,80}?)(?:\s*:\s*(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(.*)$/u;
const PLAIN_LABEL = /^([\p{L}(][^:|*`<>[\]]{0,60}?)\s*:(?:\s+(.*)|)$/u;

export function readLabel(text: string): Labelled | null {
  const bold = BOLD_LABEL.exec(text);
  if (bold)
    return { label: bareText(bold[1] ?? ''), content: (bold[2] ?? '').replace(/\\$/, '').trim(), bold: true };
  const plain = PLAIN_LABEL.exec(text);
  if (!plain) return null;
  return {
    label: bareText(plain[1] ?? ''),
    content: (plain[2] ?? '').replace(/\\$/, '').trim(),
    bold: false,
  };
}
