import { CLOCKS } from '../../time/clock-names.ts';
import type { Hint, Hints } from '../timeline/hints.ts';
import { zoneIn } from '../timeline/table.ts';
import { flat } from '../times/found-time.ts';
import { scanTimes } from '../times/scan.ts';
import type { Block } from './blocks.ts';
import type { LabelFound } from './labels.ts';
import type { Part } from './outline.ts';

/** How much a time says about the timeline, by where it stands. */
const RANKS = { heading: 1, label: 2, title: 3, text: 4, file: 5 } as const;

/** `All times are in UTC`, `times in Pacific Time`. */
const STATEMENT =
  /\b(?:all )?(?:times?|timestamps?|zeiten|tider)\b[^.]{0,40}?\b(?:are|is|in|er|sind|shown|given|use[sd]?)\b/i;
/** More of a text than this is not searched for dates. */
const LONGEST_SEARCHED = 4_000;

function timesIn(text: string, where: string, rank: number, start = false): Hint[] {
  return scanTimes(flat(text.slice(0, LONGEST_SEARCHED))).map((time) => ({ time, where, rank, start }));
}

const TEXT = new Set(['line', 'words', 'item', 'row', 'heading']);
const isText = ({ kind }: Block): boolean => TEXT.has(kind);

function labelHints({ name, label, value }: LabelFound): Hint[] {
  const where = `“${label}”`;
  if (name === 'date' || name === 'start') return timesIn(value, where, RANKS.label, name === 'start');
  if (name === 'end' || name === 'duration') return timesIn(value, where, RANKS.title, name === 'duration');
  return name === 'title' ? timesIn(value, where, RANKS.title) : [];
}

function partHints({ slot, heading, blocks }: Part, labelled: ReadonlySet<number>): Hint[] {
  const where = heading === null ? 'the first lines' : `“${heading}”`;
  const rank = slot === 'summary' || slot === null ? RANKS.title : RANKS.text;
  return blocks
    .filter((block) => isText(block) && !labelled.has(block.line))
    .flatMap(({ text }) => timesIn(text, where, rank, rank === RANKS.title));
}

/** Cities that give a zone its name, in the zones that people live in. */
const CITIES = new Map(
  CLOCKS.flatMap(({ zones }) => zones.trim().split(/\s+/)).flatMap((zone) => {
    const city = /^(?:Africa|America|Asia|Australia|Europe)\/([A-Z]\w+)$/.exec(zone)?.[1];
    return city === undefined ? [] : [[city.replaceAll('_', ' '), zone] as const];
  }),
);

/** The one city that a source speaks of; null if there are several or none. */
function placeIn(lines: readonly string[]): Hints['place'] {
  const found = new Map<string, string>();
  for (const line of lines) {
    for (const [word] of line
      .slice(0, LONGEST_SEARCHED)
      .matchAll(/(?<![\p{L}/.@-])\p{Lu}\p{Ll}{3,}(?![\p{L}/@])/gu)) {
      const zone = CITIES.get(word);
      if (zone !== undefined) found.set(zone, word);
    }
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? { zone: only[0], name: only[1] } : null;
}

function stated(lines: readonly string[]): Hints['zones'] {
  return lines.flatMap((line, index) => {
    const zone = line.length < LONGEST_SEARCHED && STATEMENT.test(line) ? zoneIn(line) : null;
    return zone ? [{ zone, where: `“${line.trim().slice(0, 80)}”`, stated: true, line: index }] : [];
  });
}

/** What a page says beside its timeline that the times in there depend on. */
export function hintsOf(
  name: string,
  lines: readonly string[],
  parts: readonly Part[],
  headings: readonly Block[],
  labels: readonly LabelFound[],
): Hints {
  const labelled = new Set(labels.map(({ line }) => line));
  const own = headings.flatMap(({ text }) => timesIn(text, `“${text}”`, RANKS.heading));
  const times = [
    ...own,
    ...labels.flatMap(labelHints),
    ...parts.flatMap((part) => partHints(part, labelled)),
    ...timesIn(name.replace(/\.\w+$/, '').replaceAll('_', ' '), 'the name of the file', RANKS.file),
  ];
  const zoneLabels = labels.filter((label) => label.name === 'zone');
  const zones = [
    ...headings
      .flatMap(({ text }) => zoneIn(text) ?? [])
      .map((zone) => ({ zone, where: 'the timeline’s heading', stated: true })),
    ...zoneLabels
      .flatMap(({ value }) => zoneIn(value) ?? [])
      .map((zone) => ({ zone, where: 'its label', stated: true })),
    ...stated(lines),
    ...times
      .flatMap(({ time, where }) => [
        { zone: time.zone, where },
        { zone: time.until?.zone ?? null, where },
      ])
      .flatMap(({ zone, where }) => (zone ? [{ zone, where, stated: false }] : [])),
  ];
  return { times, zones, place: placeIn(lines) };
}
