import { runInThisContext } from 'node:vm';
import * as electron from './electron.ts';

interface Asked {
  readonly id: number;
  readonly source: string;
  readonly arg: unknown;
}

/** Runs what a test sends, in main, with this module: what Playwright's `evaluate` does with Electron. */
export function answerTests(): void {
  process.on('message', async ({ id, source, arg }: Asked) => {
    try {
      process.send?.({ id, value: await runInThisContext(`(${source})`)(electron, arg) });
    } catch (error) {
      process.send?.({ id, error: String(error) });
    }
  });
  electron.app.once('ready', () => process.send?.({ endpoint: electron.app.chromium.endpoint }));
}
