import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentOf, imageUrl, linkLabel, linkUrl } from '../../src/document/url.ts';
import { userText } from './support/arbitraries.ts';

const SHA = '0123456789abcdef'.repeat(4);

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.com',
  '//example.com/x',
  '/x',
  './x',
  'x.html',
  '#top',
  'https://',
  'http://[bad',
  '',
])('%j is no link', (url) => {
  expect(linkUrl(url)).toBeUndefined();
});

test.each([
  ['https://example.com', 'https://example.com'],
  [' https://example.com ', 'https://example.com'],
  ['HTTPS://Example.com/A', 'HTTPS://Example.com/A'],
  ['mailto:anna@example.com', 'mailto:anna@example.com'],
  ['https://example.com/a b|c"d`e\\f', 'https://example.com/a%20b%7Cc%22d%60e%5Cf'],
  ['https://example.com/å%20', 'https://example.com/å%20'],
])('%j is a link', (url, expected) => {
  expect(linkUrl(url)).toBe(expected);
});

test('whatever becomes a link is one in every format, and the same link when it is read again', () => {
  fc.assert(
    fc.property(
      userText,
      fc.constantFrom('https://example.com/', 'http://', 'mailto:', ''),
      (said, scheme) => {
        const url = linkUrl(scheme + said);
        if (url === undefined) return;
        expect(url).toMatch(/^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i);
        expect(URL.canParse(url)).toBe(true);
        expect(linkUrl(url)).toBe(url);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  [`attachment:${SHA}`, `attachment:${SHA}`],
  ['data:image/png;base64,iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
  ['https://example.com/p.png', 'https://example.com/p.png'],
  ['data:image/svg+xml;base64,PHN2Zz4=', undefined],
  ['data:text/html;base64,PHN2Zz4=', undefined],
  ['data:image/png;base64,"onload=x', undefined],
  ['attachment:short', undefined],
  ['mailto:a@example.com', undefined],
  ['p.png', undefined],
])('%j as an image', (url, expected) => {
  expect(imageUrl(url)).toBe(expected);
});

test('an attachment is named by its SHA-256 and nothing else', () => {
  expect(attachmentOf(`attachment:${SHA}`)).toBe(SHA);
  expect(attachmentOf(`attachment:${SHA}0`)).toBeUndefined();
  expect(attachmentOf(SHA)).toBeUndefined();
});

test.each([
  ['https://tickets.example.com/browse/KM-676', 'KM-676'],
  ['https://git.example.com/shop/api/pull/298', '#298'],
  ['https://example.com', 'example.com'],
  ['https://example.com/a/very-long-name-of-a-page-nobody-reads', 'example.com'],
  ['mailto:anna@example.com', 'anna@example.com'],
])('%s is called %s', (url, label) => {
  expect(linkLabel(url)).toBe(label);
});
