/**
 * Signs that Jira's wiki markup gives a meaning: some wherever they stand, some only at the edge of a word, doubled, or
 * before a smiley's mouth. In one expression, because what one escape adds must not be escaped by the next.
 */
const MEANING = new RegExp(
  [
    /&(?=#?\w{1,31};)/,
    /[\\{}[\]|*_^~!]/,
    /(?<![p{L}p{N}])[-+](?=\S)|(?<=\S)[-+](?![p{L}p{N}])|-(?=-)/,
    /\?(?=\?)|(?<=\?)\?/,
    /[:;](?=[-)(PpDdxX|])|\((?=[!?/xXiynov*+-])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const AT_LINE_START = /^(?:#+\s|(?:h[1-6]|bq)\.)/;

/** Signs that a backslash does not take the meaning from. */
const ONLY_AS_REFERENCE = ['&', '\\'];

const reference = (character: string) => `&#${character.codePointAt(0)};`;

/**
 * Text as Jira's wiki markup shows it, character for character. A backslash takes the meaning from a sign; what
 * cannot be escaped so is written as a character reference.
 *
 * @param beginsLine whether it stands where a heading or a list could begin
 */
export function jiraText(text: string, beginsLine: boolean): string {
  const escaped = text.replace(MEANING, (sign) =>
    ONLY_AS_REFERENCE.includes(sign) ? reference(sign) : `\\${sign}`,
  );
  const meansMore = beginsLine && AT_LINE_START.test(escaped);
  return meansMore ? reference(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);
