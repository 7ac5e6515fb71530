import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAsset } from '../../src/web/assets.ts';
import { smallScreen } from './support/page.ts';
import { openShell } from './support/shell.ts';

const types = [
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ['/notes.unknown', 'application/octet-stream', 'no-cache'],
  ['/assets/a-1.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
  ['/assets/plex-2.woff2', 'font/woff2', 'private, max-age=31536000, immutable'],
] as const;

test.each(types)('%s comes as %s, cached: %s', async (path, type, cached) => {
  const shell = await openShell();
  const { status, headers } = await shell.send({ path, headers: { cookie: await shell.letIn() } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-type': type, 'cache-control': cached });
});

test('HEAD tells the size and sends nothing', async () => {
  const shell = await openShell();
  const headers = { cookie: await shell.letIn() };
  const got = await shell.send({ headers });
  const asked = await shell.send({ method: 'HEAD', headers });
  expect(asked).toMatchObject({ status: 200, text: '' });
  expect(asked.headers['content-length']).toBe(`${Buffer.byteLength(got.text)}`);
});

const outside = [
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '//secret.txt',
  '/./index.html',
  '/assets/../index.html',
  '/link.txt',
  '/linked/secret.txt',
  '/assets',
  '/assets/',
  '/%00',
  '/index.html%00.js',
  '/%',
  '/INDEX.HTML',
  'http://127.0.0.1/index.html',
  '*',
  '/etc/passwd',
  '/%252e%252e/secret.txt',
  '/....//secret.txt',
  '/..././secret.txt',
  '/.%2e/secret.txt',
  '/%2e./secret.txt',
  '/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/..%252fsecret.txt',
  '/..%c0%afsecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/..%e0%80%afsecret.txt',
  '/..%ef%bc%8fsecret.txt',
  '/%e2%80%a5/secret.txt',
  '/..;/secret.txt',
  '/assets/..;/..;/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets\\..\\..\\secret.txt',
  '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
  '/C:/Windows/win.ini',
  '/c%3a%5cwindows%5cwin.ini',
  '/file:///etc/passwd',
  '/~/.ssh/id_rsa',
  '/proc/self/environ',
  '/.git/config',
  '/.env',
  '/record.sqlite3',
  '/../record.sqlite3',
  '/index.html/',
  '/index.html/..',
  '/index.html::$DATA',
  '/index.html.',
];

test.each(outside)('%s names nothing', async (path) => {
  const shell = await openShell();
  const { status, text } = await shell.send({ path, headers: { cookie: await shell.letIn() } });
  expect(status).toBe(404);
  expect(text).toMatch(/^There is no “.*” here\.\n/);
});

test('whatever the path, only files of the folder can be found', async () => {
  const folder = smallScreen({ 'index.html': 'x', 'assets/a.js': 'x' });
  const beside = join(folder, '..');
  writeFileSync(join(beside, 'secret.txt'), 'secret');
  mkdirSync(join(beside, 'other'));
  writeFileSync(join(beside, 'other', 'secret.txt'), 'secret');
  symlinkSync(join(beside, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(join(beside, 'other'), join(folder, 'linked'));
  const step = fc.constantFrom(
    '..',
    '.',
    '',
    'assets',
    'a.js',
    'index.html',
    'secret.txt',
    'linked',
    'link.txt',
    '~',
  );
  const path = fc.array(step, { maxLength: 6 }).map((steps) => `/${steps.join('/')}`);
  const inside = new Map([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a.js', 'assets/a.js'],
  ]);
  await fc.assert(
    fc.asyncProperty(path, async (wanted) => {
      const expected = inside.get(wanted);
      expect((await findAsset(folder, wanted))?.file).toBe(expected && join(folder, expected));
    }),
  );
});

test('a screen that is built anew while it is served is served anew', async () => {
  const folder = smallScreen();
  expect(await findAsset(folder, '/assets/b-9.js')).toBeUndefined();
  writeFileSync(join(folder, 'assets/b-9.js'), '');
  expect(await findAsset(folder, '/assets/b-9.js')).toMatchObject({ immutable: true });
});

test('every answer carries the security headers, a refusal too', async () => {
  const shell = await openShell();
  const cookie = await shell.letIn();
  const answers = [
    await shell.send({}),
    await shell.send({ path: `/?token=${shell.token}` }),
    await shell.send({ headers: { cookie } }),
    await shell.send({ path: '/nothing', headers: { cookie } }),
    await shell.call('incident.list', {}),
    await shell.call('nothing', {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 303, 200, 404, 200, 404]);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});
