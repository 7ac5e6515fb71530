import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { writeDocx } from '../../src/export/docx/write.ts';
import { metaOf } from './support-docx/metas.ts';
import { sampleDocument } from './support-docx/sample-document.ts';

afterEach(() => {
  vi.useRealTimers();
});

// Three more processes have to start.
vi.setConfig({ testTimeout: 120_000 });

const script = (name: string) => join(import.meta.dirname, 'support-docx', name);
const run = (name: string, environment: Record<string, string> = {}, ...flags: string[]) =>
  execFileSync(process.execPath, [...flags, script(name)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
  });

test('the same tree and meta give the same bytes at any time', async () => {
  const bytes: Uint8Array[] = [];
  for (const now of ['1975-01-01T00:00:00Z', '2026-03-29T01:30:00Z', '2120-12-31T23:59:59Z']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    bytes.push(await writeDocx(sampleDocument(), metaOf()));
  }
  expect(bytes[1]).toEqual(bytes[0]);
  expect(bytes[2]).toEqual(bytes[0]);
});

test('the same tree and meta give the same bytes in any zone and locale', () => {
  const hashes = [
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LANG: 'nb_NO.UTF-8' },
  ].map((environment) => run('write-sample.ts', environment));
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(hashes).size).toBe(1);
});

test('another word gives another file', async () => {
  const changed = await writeDocx(sampleDocument(), metaOf({ subject: 'Draft' }));
  expect(changed).not.toEqual(await writeDocx(sampleDocument(), metaOf()));
});

test('a timeline of 10,000 events fits into 300 MB', () => {
  const { megabytes, size } = JSON.parse(run('write-large.ts')) as { megabytes: number; size: number };
  expect(megabytes).toBeLessThan(300);
  expect(size).toBeGreaterThan(50_000);
});
