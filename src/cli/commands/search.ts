import type { Command } from 'commander';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson, timeJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { hitText, withoutMarks } from '../text.ts';

const MOST_HITS = 200;

export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .description('find words in the events, sections and titles of every incident')
    .argument('<words...>', 'what to look for')
    .option('--json', 'as JSON')
    .action(async (words: string[], _options: unknown, command: Command) => {
      const { json, ...common } = optionsOf<ReadOptions>(command);
      await withRecorder(common, async (recorder) => {
        const hits = await recorder.call('search', { words: words.join(' '), limit: MOST_HITS });
        if (!json) {
          for (const hit of hits) print(hitText(hit));
          return;
        }
        const found = hits.map(({ time, excerpt, ...hit }) => ({
          ...hit,
          ...(time ? timeJson(time) : { occurred: null, occurredUntil: null, precision: null }),
          excerpt: withoutMarks(excerpt),
        }));
        print(printedJson(found));
      });
    });
}
