import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MaskedType, mask, maskSecrets } from '../../src/document/secrets.ts';
import { userText } from './support/arbitraries.ts';

function masked(text: string): { text: string; types: MaskedType[] } {
  const types: MaskedType[] = [];
  return { text: maskSecrets(text, (type) => types.push(type), { privateAddresses: true }), types };
}

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r';
const KEY = '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAK=\n-----END RSA PRIVATE KEY-----';

/** Each is made up; `AKIAIOSFODNN7EXAMPLE` is Amazon's own example. */
const SECRETS: readonly (readonly [type: MaskedType, secret: string])[] = [
  ['aws-key', 'AKIAIOSFODNN7EXAMPLE'],
  ['aws-key', 'ASIAIOSFODNN7EXAMPLE'],
  ['jwt', JWT],
  ['private-key', KEY],
  ['token', `ghp_${'a1B2'.repeat(9)}`],
  ['token', `xoxb-${'1234567890-'.repeat(2)}abc`],
  ['connection-string', 'postgres://shop:hunter2@db.example.com:5432/shop?ssl=1'],
  ['connection-string', 'amqp://:secret@mq/vhost'],
  ['e-mail', 'anna.berg+ops@mail.example.com'],
  ['ip-address', '10.20.30.40'],
  ['ip-address', '2001:db8::8a2e:370:7334'],
  ['ip-address', '::1'],
];

test.each(SECRETS)('a %s is masked: %j', (type, secret) => {
  for (const around of ['', ' ', '"', "'", '(', '`', '\n', ', ', ': ']) {
    const after = around === '(' ? ')' : around;
    const result = masked(`x${around || ' '}${secret}${after || ' '}y`);
    expect(result.text).toBe(`x${around || ' '}${mask(type)}${after || ' '}y`);
    expect(result.types).toEqual([type]);
  }
});

test.each([
  ['password=hunter2', 'password=‹password›'],
  ['PASSWORD: "correct horse"', 'PASSWORD: ‹password›'],
  ['{"db_password":"hunter2","user":"shop"}', '{"db_password":‹password›,"user":"shop"}'],
  ['export DB_PASSWD=hunter2; run', 'export DB_PASSWD=‹password›; run'],
  ['?api_key=abc123&user=anna', '?api_key=‹password›&user=anna'],
  ['client_secret => s3cr3t', 'client_secret => ‹password›'],
  ['Passord: hunter2', 'Passord: ‹password›'],
  ['Authorization: Bearer abcdefghij', 'Authorization: Bearer ‹token›'],
  ['curl -H "authorization: Basic dXNlcjpwYXNz"', 'curl -H "authorization: Basic ‹token›"'],
  [`token=${JWT}`, 'token=‹jwt›'],
  ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'aws_secret_access_key = ‹aws-key›'],
  ['-----BEGIN PRIVATE KEY-----\nMIIE cut off here', '‹private-key›'],
  ['from 10.0.0.1:443 to 10.0.0.2', 'from ‹ip-address›:443 to ‹ip-address›'],
  ['10.0.0.0/8', '‹ip-address›/8'],
])('%j becomes %j', (text, expected) => {
  expect(masked(text).text).toBe(expected);
});

test.each([
  'at 11:28:04 the deploy began',
  '12:26–12:40, ~18:30',
  'v1.2.3.4 and 1.2.3.4.5',
  'std::vector and a::b',
  'https://example.com/path?x=1',
  'the password was rotated',
  'ratio 3:4, 16:9',
  '256.300.1.2',
  '@anna told #db',
  'a@b',
  'basic checks passed',
])('%j has no secret', (text) => {
  expect(masked(text)).toEqual({ text, types: [] });
});

test('masking twice is masking once, and no secret is left among anything', () => {
  fc.assert(
    fc.property(userText, fc.constantFrom(...SECRETS), userText, (before, [, secret], after) => {
      const once = masked(`${before} ${secret} ${after}`).text;
      expect(once).not.toContain(secret);
      expect(masked(once)).toEqual({ text: once, types: [] });
    }),
    { numRuns: 500 },
  );
});
