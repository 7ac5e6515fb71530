import { isIPv6 } from 'node:net';

/** The kinds of secrets that are masked, in the order in which they are looked for: the longest first. */
export const MASKED_TYPES = [
  'private-key',
  'connection-string',
  'aws-key',
  'jwt',
  'token',
  'password',
  'card-number',
  'e-mail',
  'ip-address',
] as const;
export type MaskedType = (typeof MASKED_TYPES)[number];

interface Pattern {
  readonly type: MaskedType;
  readonly find: RegExp;
  /** What is kept before the mask, from the match and its groups; null leaves the match alone. */
  readonly keep?: (groups: readonly string[], options: MaskOptions) => string | null;
}

export interface MaskOptions {
  /** Also addresses of private networks (RFC 1918, RFC 4193 and the like), which lead nowhere from outside. */
  readonly privateAddresses: boolean;
}

/**
 * Every quantifier is bounded, or begins where no run of the same characters goes on, so that a megabyte of
 * anything is read in linear time.
 */
const PATTERNS: readonly Pattern[] = [
  {
    type: 'private-key',
    find: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----|$(?![\s\S]))/g,
  },
  {
    // A URL with a password in it, whatever its scheme: postgres://, amqp://, https://.
    type: 'connection-string',
    find: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/]{0,256}:[^\s@/]{1,512}@[^\s"'`<>)]{0,2000}(?<![.,;:!?])/gi,
  },
  {
    type: 'aws-key',
    find: /(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA|AGPA|ANPA|ANVA)[A-Z0-9]{16}(?![A-Z0-9])/g,
  },
  {
    type: 'aws-key',
    find: /(aws_?secret(?:_?access)?_?key["']?\s{0,4}[=:]\s{0,4}["']?)[A-Za-z0-9/+]{40}/gi,
    keep: ([, label = '']) => label,
  },
  { type: 'jwt', find: /(?<![\w-])eyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)?/g },
  {
    type: 'token',
    find: /\b((?:bearer|basic)\s{1,4})[A-Za-z0-9._~+/-]{8,}={0,2}/gi,
    keep: ([, label = '']) => label,
  },
  {
    type: 'token',
    find: /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}|[sr]k_(?:live|test)_\w{10,}|AIza[\w-]{35}|npm_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,})/g,
  },
  {
    type: 'password',
    find: /((?:passw(?:or)?d|passphrase|passwort|passord|pwd|secret|token|api[_ -]?key|access[_-]?key|private[_-]?key|client[_-]?secret|authorization)[\w-]{0,32}["']?\s{0,4}(?:=>|[=:])\s{0,4})("[^"\n]{1,1000}"|'[^'\n]{1,1000}'|[^\s"',;&<>)\]}]{1,1000})/gi,
    // What an earlier pattern masked stays as that: "Authorization: Bearer ‹token›".
    keep: ([, label = '', value = '']) => (/^(?:‹|bearer$|basic$)/i.test(value) ? null : label),
  },
  {
    type: 'card-number',
    find: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-]|\.\d)/g,
    keep: ([number = '']) => (isCardNumber(number) ? '' : null),
  },
  { type: 'e-mail', find: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/gi },
  {
    type: 'ip-address',
    find: /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g,
    keep: ([address = ''], options) => (isMasked(address, options) ? '' : null),
  },
  {
    type: 'ip-address',
    find: /(?<![\w:.])[0-9a-f]{0,4}:(?:[0-9a-f]{0,4}:){1,6}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4}|(?<=::))(?!\w|:[0-9a-f:])/gi,
    // 11:28:04 and std::string have colons too; an address with a digit in it is one.
    keep: ([address = ''], options) =>
      isIPv6(address) && /\d/.test(address) && isMasked(address, options) ? '' : null,
  },
];

/** The sign that stands where a secret stood. It has no space and no character that Markdown knows. */
export const mask = (type: MaskedType): string => `‹${type}›`;

/** Addresses that mean something only inside a network (RFC 1918, 1122, 3927, 6598, 4193, 4291). */
const PRIVATE =
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.0\.0\.0$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|::1?$)/i;

const isMasked = (address: string, { privateAddresses }: MaskOptions): boolean =>
  privateAddresses || !PRIVATE.test(address);

/** The first digit of a payment card is 2 to 6, its last one a check digit (ISO/IEC 7812-1, annex B). */
function isCardNumber(written: string): boolean {
  const digits = Array.from(written.replace(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit : digit * 2;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  const first = digits.at(-1) ?? 0;
  return sum % 10 === 0 && first >= 2 && first <= 6;
}

/** A text without the secrets that can be told by their form; `found` hears of each. */
export function maskSecrets(
  text: string,
  found: (type: MaskedType) => void,
  options: MaskOptions = { privateAddresses: false },
): string {
  return PATTERNS.reduce((masked, { type, find, keep }) => {
    return masked.replace(find, (...groups: string[]) => {
      const before = keep ? keep(groups, options) : '';
      if (before === null) return groups[0] ?? '';
      found(type);
      return `${before}${mask(type)}`;
    });
  }, text);
}
