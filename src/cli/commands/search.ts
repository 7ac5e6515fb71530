import { type Command, Option } from 'commander';
import { RecorderError } from '../../failure.ts';
import type { SearchHit } from '../../incident/views.ts';
import { KINDS, type Kind } from '../../incident/words.ts';
import { zoneIn } from '../../recorder/default-zone.ts';
import type { Recorder } from '../../recorder/recorder.ts';
import { systemClock } from '../../recorder/system-clock.ts';
import type { EventTime } from '../../time/event-time.ts';
import { readTime } from '../../time/read.ts';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson, timeJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { hitText, withoutMarks } from '../text.ts';

const MOST_HITS = 200;
const MINUTE = 60_000;

interface SearchOptions extends ReadOptions {
  readonly kind?: Kind;
  readonly severity?: string;
  readonly service?: string;
  readonly from?: string;
  readonly until?: string;
}

export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .description('find words in the events, sections and titles of every incident, the newest first')
    .argument('[words...]', 'what to look for; may be left out beside one of the options that narrow')
    .addOption(new Option('--kind <kind>', 'only events of this kind').choices(KINDS))
    .option('--severity <severity>', 'only in incidents of this severity')
    .option('--service <name>', 'only events that name this service (#name)')
    .option('--from <time>', 'only events since then')
    .option('--until <time>', 'only events until then')
    .option('--json', 'as JSON')
    .action(async (words: string[], _options: unknown, command: Command) => {
      const { json, kind, severity, service, from, until, ...common } = optionsOf<SearchOptions>(command);
      const narrowed = [kind, severity, service, from, until].some((option) => option !== undefined);
      if (words.length === 0 && !narrowed) throw nothingToFind();
      await withRecorder(common, async (recorder) => {
        const hits = await recorder.call('search', {
          words: words.join(' '),
          kind,
          severity,
          service,
          from: from === undefined ? undefined : (await timeOf(recorder, from, '00:00')).at.ms,
          until: until === undefined ? undefined : lastOf(await timeOf(recorder, until, '23:59')),
          limit: MOST_HITS,
        });
        if (json) print(printedJson(hits.map(hitJson)));
        else for (const hit of hits) print(hitText(hit));
      });
    });
}

function hitJson({ time, excerpt, ...hit }: SearchHit) {
  return {
    ...hit,
    ...(time ? timeJson(time) : { occurred: null, occurredUntil: null, precision: null }),
    excerpt: withoutMarks(excerpt),
  };
}

/** A time as a person writes it, where new incidents are. A date alone means that time of its day. */
async function timeOf(recorder: Recorder, text: string, timeOfDay: string): Promise<EventTime> {
  const zone = zoneIn(await recorder.call('setting.all', {}));
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text} ${timeOfDay}` : text;
  return readTime(whole, { now: systemClock.now(), zone });
}

/** Until 14:32 means all of that minute. */
function lastOf({ precision, at, until }: EventTime): number {
  if (until !== undefined) return until.ms;
  return precision === 'exact' ? at.ms : at.ms + MINUTE - 1;
}

function nothingToFind(): RecorderError {
  return new RecorderError(
    'bad-input',
    'There is nothing to look for.',
    'Give words, or narrow the search with --kind, --severity, --service, --from or --until.',
  );
}
