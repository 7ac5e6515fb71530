import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/support/unpack-chromium.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Every test says its own zone; the machine's must not matter, so it is one that few tests name.
    env: { TZ: 'Pacific/Chatham' },
  },
});
