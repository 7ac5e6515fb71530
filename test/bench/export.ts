import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument } from '../../src/document/build.ts';
import { parseStyle } from '../../src/document/style.ts';
import type { DocumentMeta } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { writeHtmlFile } from '../../src/export/html.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import { inTurn, median, time } from './measure.ts';
import { type BenchResult, result } from './result.ts';
import { syntheticView } from './synthetic-view.ts';

const SIZES = [100, 1_000, 10_000];
const ROUNDS = 5;
const STYLE_FILE = new URL('../../src/document/templates/sre.md', import.meta.url);

const META: DocumentMeta = {
  title: 'Bench',
  author: 'Ingrid Moe',
  language: 'en',
  createdAt: { ms: Date.UTC(2026, 2, 11), offset: 60 },
  subject: 'An outage',
  attachment: () => undefined,
};

const BUDGETS: Readonly<Record<string, string | null>> = {
  md: 'ratio <= 0.1',
  docx: 'ratio <= 0.25',
  html: null,
};

/**
 * From the folded record to the bytes of a document, beside pandoc writing the same document in the same
 * format from Markdown. Pandoc's time is its whole process, since that is what one waits for.
 */
export async function benchExport(folder: string): Promise<BenchResult[]> {
  mkdirSync(folder, { recursive: true });
  const style = parseStyle(readFileSync(STYLE_FILE, 'utf8'), 'sre');
  const pandoc = spawnSync('pandoc', ['--version']).status === 0;
  const results: BenchResult[] = [];
  for (const size of SIZES) {
    const view = syntheticView(size);
    const source = join(folder, `${size}.md`);
    writeFileSync(source, writeMarkdown(buildDocument(view, style)));
    const writers = {
      md: () => writeMarkdown(buildDocument(view, style)),
      docx: () => writeDocx(buildDocument(view, style), META),
      html: () => writeHtmlFile(buildDocument(view, style), META),
    };
    for (const [format, write] of Object.entries(writers)) {
      results.push(await benchOne(`${format}, ${size} events`, format, source, write, pandoc));
    }
  }
  return results;
}

async function benchOne(
  what: string,
  format: string,
  source: string,
  write: () => unknown,
  pandoc: boolean,
): Promise<BenchResult> {
  const budget = BUDGETS[format] ?? null;
  if (!pandoc) {
    const samples: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) samples.push(await time(write));
    return result(what, median(samples), null, budget);
  }
  const { first, second } = await inTurn(ROUNDS, write, () => runPandoc(source, format));
  return result(what, median(first), { name: 'pandoc', milliseconds: median(second) }, budget);
}

function runPandoc(source: string, format: string): void {
  const target = format === 'md' ? 'gfm' : format;
  const run = spawnSync('pandoc', ['-f', 'gfm', '-t', target, '-s', '-o', `${source}.${format}`, source]);
  if (run.status !== 0) throw new Error(`pandoc failed: ${run.stderr}`);
}
