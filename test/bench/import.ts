import { readSources } from '../../src/import/read.ts';
import { median, time } from './measure.ts';
import { type BenchResult, result } from './result.ts';

const ENTRIES = 1_000;
const ROUNDS = 5;
const CONTEXT = { now: Date.UTC(2026, 2, 12), zone: 'Europe/Oslo', choices: {} };

const two = (value: number): string => String(value).padStart(2, '0');

function clock(minute: number): string {
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** The same thousand entries as each kind of source. */
const SOURCES: Readonly<Record<string, (index: number) => string>> = {
  'list.md': (index) =>
    `- ${clock(index)} – Step ${index}: restarted the **queue** of [shard ${index}](https://example.com/${index})`,
  'table.md': (index) => `| ${clock(index)} | Ida | Step ${index}: restarted the queue |`,
  'chat.txt': (index) => `[2026-03-11 ${clock(index)}] Ida Moe: step ${index}, restarted the queue`,
};
const HEADS: Readonly<Record<string, string>> = {
  'list.md': '# Outage\n\n## Timeline 2026-03-11 (UTC)\n\n',
  'table.md': '# Outage\n\n## Timeline 2026-03-11\n\n| Time (UTC) | Who | What |\n|---|---|---|\n',
};

/** From the bytes of a file to the plan of an import with its report. */
export async function benchImport(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const [name, entry] of Object.entries(SOURCES)) {
    const text = (HEADS[name] ?? '') + Array.from({ length: ENTRIES }, (_, index) => entry(index)).join('\n');
    const files = [{ name, bytes: Buffer.from(text) }];
    const samples: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      samples.push(await time(() => readSources(files, CONTEXT)));
    }
    results.push(result(`import ${name}, ${ENTRIES} entries`, median(samples), null, '<= 1000 ms'));
  }
  return results;
}
