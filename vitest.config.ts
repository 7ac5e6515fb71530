import { defineConfig } from 'vitest/config';

const SCREEN = 'test/e2e/screen/**/*.test.ts';
/** What is only looked at or read is the same whatever carries it; a server's answers need a server. */
const NOT_OVER_IPC = [
  'look',
  'gone',
  'unanswered',
  'document',
  'log',
  'review',
  'search',
  'incidents',
  'keys',
].map((name) => `test/e2e/screen/${name}.test.ts`);
/** Every test says its own zone; the machine's must not matter, so it is one that few tests name. */
const TZ = 'Pacific/Chatham';
/** A browser on a busy machine may stall; whatever needed its second try is named at the end of the run. */
const BROWSER_RETRIES = 1;

export default defineConfig({
  test: {
    globalSetup: ['./test/support/unpack-chromium.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['test/**/*.test.ts'], exclude: [SCREEN], env: { TZ } },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          include: [SCREEN],
          env: { TZ, SCREEN_SHELL: 'http' },
          retry: BROWSER_RETRIES,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen over ipc',
          include: [SCREEN],
          exclude: NOT_OVER_IPC,
          env: { TZ, SCREEN_SHELL: 'ipc' },
          retry: BROWSER_RETRIES,
        },
      },
    ],
  },
});
