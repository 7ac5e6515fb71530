import { below } from '../support/random.ts';

/** Values that programs have stumbled over. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  2 ** 53,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '\u202e\u2066',
  '👩🏽‍🚒'.repeat(50),
  'a'.repeat(100_000),
  `${'('.repeat(5_000)}`,
  '@'.repeat(2_000),
  `@${'9'.repeat(400)}`,
  '/'.repeat(2_000),
  "'; DROP TABLE changes; --",
  '" OR 1=1',
  '*',
  'a* OR (b NEAR c)',
  '{{constructor.constructor("return process")()}}',
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'con.txt',
  '%00%2e%2e',
  '__proto__',
  'constructor',
  'toString',
  '2022-02-30',
  '9999-12-31T23:59:59.999Z',
  '-271821-04-20',
  '0'.repeat(400),
  '#99999999999999999999',
  'B1',
  '01804643-0000-7000-8000-000000000000',
  'Europe/Atlantis',
  [],
  [[[[[[]]]]]],
  {},
  { __proto__: null },
  { length: -1 },
  { toString: 1 },
];

const KEYS = ['', '__proto__', 'constructor', 'toString', 'extra', '\ud800', 'a'.repeat(10_000)];

/** An input that is like a good one, but in one place or in several is not. */
export function hostileInput(good: unknown, random: () => number): unknown {
  const value = (): unknown => HOSTILE[below(HOSTILE.length, random)];
  if (random() < 0.05) return value();
  if (typeof good !== 'object' || good === null || Array.isArray(good)) return value();
  const pairs = Object.entries(good).map(([key, part]) => [
    key,
    random() < 0.4 ? nested(part, value, random) : part,
  ]);
  if (random() < 0.1) pairs.push([KEYS[below(KEYS.length, random)] ?? '', value()]);
  if (random() < 0.1) pairs.splice(below(pairs.length + 1, random), 1);
  return Object.fromEntries(pairs);
}

function nested(part: unknown, value: () => unknown, random: () => number): unknown {
  if (Array.isArray(part) && random() < 0.5) return [...part, value()];
  if (typeof part === 'object' && part !== null && random() < 0.5) return hostileInput(part, random);
  return value();
}
