import { escapeXml, wrap } from './xml.ts';

/** What a run says beyond its style. Sizes in half points. */
export interface RunLook {
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly noProof?: boolean;
  readonly colour?: string;
  readonly size?: number;
  readonly underline?: boolean;
  readonly ground?: string;
}

/** The content of `w:rPr`, its elements in the order that the schema demands (17.3.2.28, EG_RPrBase). */
export function runProperties(look: RunLook): string {
  return (
    (look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`) +
    (look.font === undefined ? '' : fonts(look.font)) +
    (look.bold ? '<w:b/><w:bCs/>' : '') +
    (look.italic ? '<w:i/><w:iCs/>' : '') +
    (look.strike ? '<w:strike/>' : '') +
    (look.noProof ? '<w:noProof/>' : '') +
    (look.colour === undefined ? '' : `<w:color w:val="${look.colour}"/>`) +
    (look.size === undefined ? '' : `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`) +
    (look.underline ? '<w:u w:val="single"/>' : '') +
    (look.ground === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.ground}"/>`)
  );
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** A run of text. Tabs and line ends are elements of their own; every other space is kept as it is. */
export function run(look: RunLook, text: string): string {
  return `<w:r>${wrap('w:rPr', runProperties(look))}${runContent(text)}</w:r>`;
}

export function lineBreakRun(look: RunLook): string {
  return `<w:r>${wrap('w:rPr', runProperties(look))}<w:br/></w:r>`;
}

function runContent(text: string): string {
  if (!/[\t\n\r]/.test(text)) return textElement(text);
  return text
    .split(/(\t|\r\n|[\n\r])/)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : /^[\n\r]/.test(piece) ? '<w:br/>' : textElement(piece)))
    .join('');
}

function textElement(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}
