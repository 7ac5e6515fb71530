import type { Reporter, TestModule } from 'vitest/node';
import { tableOf } from '../faults/support/table.ts';

/** Ends the run with one line that people and machines read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const flaky: string[] = [];
    for (const module of modules) {
      // A file that could not be loaded has no tests to fail, but it has failed.
      if (module.state() === 'failed' && module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed' || state === 'failed') count[state] += 1;
        else count.skipped += 1;
        if (test.diagnostic()?.flaky) flaky.push(test.fullName);
      }
    }
    printFaults(modules);
    // Passed is passed, but nobody shall believe that it did so at once.
    for (const name of flaky) process.stdout.write(`\npassed only at its second try: ${name}`);
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}

/** What was done to the record in this run, and what was lost. */
function printFaults(modules: readonly TestModule[]): void {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const tallies = tests.flatMap((test) => test.meta().faults ?? []);
  if (tallies.length > 0) process.stdout.write(`\n${tableOf(tallies, new Date().toISOString())}\n`);
}
