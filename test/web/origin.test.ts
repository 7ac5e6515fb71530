import { expect, test } from 'vitest';
import { openShell } from './support/shell.ts';

/** What stands in a header, with the port of the server under test for PORT. */
type Headers = Readonly<Record<string, string>>;

const ok: Headers[] = [
  {},
  { host: 'localhost:PORT' },
  { origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'same-origin' },
  { origin: 'http://127.0.0.1:PORT' },
  { host: 'localhost:PORT', origin: 'http://localhost:PORT', 'sec-fetch-site': 'same-origin' },
];

const foreignHosts: Headers[] = [
  { host: 'recorder.example.com:PORT' },
  { host: 'recorder.example.com' },
  { host: '127.0.0.1' },
  { host: '127.0.0.1:1' },
  { host: 'localhost' },
  { host: '127.0.0.1:PORT.example.com' },
  { host: 'localhost.:PORT' },
  { host: '[::1]:PORT' },
];

const foreignSites: Headers[] = [
  { origin: 'https://example.com' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
  { origin: 'https://127.0.0.1:PORT' },
  { origin: 'http://localhost:PORT' },
  { origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
];

/** How a browser marks that a person opens a page. */
const opened = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

const requests = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/assets/a-1.js' },
  { method: 'GET', path: '/?token=TOKEN' },
  { method: 'POST', path: '/api/incident.list' },
] as const;

async function statusOf(request: { method: string; path: string }, headers: Headers) {
  const shell = await openShell();
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace('PORT', `${shell.port}`),
  ]);
  const answered = await shell.send({
    method: request.method,
    path: request.path.replace('TOKEN', shell.token),
    headers: {
      cookie: await shell.letIn(),
      'content-type': 'application/json',
      ...Object.fromEntries(filled),
    },
    body: request.method === 'POST' ? '{}' : '',
  });
  return { ...answered, calls: shell.recorder.calls.length };
}

for (const request of requests) {
  const name = `${request.method} ${request.path}`;
  test.each(ok)(`${name} of the screen itself passes: %j`, async (headers) => {
    expect((await statusOf(request, headers)).status).toBe(request.path.includes('token') ? 303 : 200);
  });

  test.each([...foreignHosts, ...foreignSites])(`${name} from elsewhere is refused: %j`, async (headers) => {
    const { status, text, calls } = await statusOf(request, headers);
    expect(status).toBe(403);
    expect(text).toMatch(/only to its own address|Another site tried/);
    expect(calls).toBe(0);
  });

  test.each(foreignHosts)(
    `${name} under another name is refused even as a navigation: %j`,
    async (headers) => {
      expect((await statusOf(request, { ...opened, ...headers })).status).toBe(403);
    },
  );
}

test('opening the page from a bookmark, the address bar or a link of another site is a plain navigation', async () => {
  for (const site of ['none', 'cross-site', 'same-site', 'same-origin']) {
    expect((await statusOf(requests[0], { ...opened, 'sec-fetch-site': site })).status).toBe(200);
  }
});

test('a frame, a form and a script of another site are no plain navigation', async () => {
  const foreign = { ...opened, 'sec-fetch-site': 'cross-site' };
  expect((await statusOf(requests[0], { ...foreign, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
  expect((await statusOf(requests[0], { ...foreign, 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
  expect((await statusOf(requests[3], foreign)).status).toBe(403);
  expect((await statusOf(requests[0], { ...foreign, origin: 'https://example.com' })).status).toBe(403);
});
