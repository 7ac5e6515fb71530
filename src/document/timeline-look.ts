import { KINDS } from '../incident/words.ts';
import type { Attributes } from './style-attributes.ts';
import { TIMELINE_COLUMNS, type TimelineColumn, type TimelineLook } from './style-block.ts';

/** How a timeline looks where a style says nothing about it. */
export const plainTimeline = (): TimelineLook => timelineLook({ as: 'bullets', dates: 'every' });

/** What the attributes of `::timeline` say, each of which has been checked. */
export function timelineLook(attributes: Attributes): TimelineLook {
  const as = oneOf(attributes.as, ['bullets', 'paragraphs', 'headings']) ?? 'table';
  const numbers = attributes.numbers === 'yes';
  const authors = attributes.authors === 'yes';
  return {
    as,
    dates: oneOf(attributes.dates, ['title', 'changes', 'every']) ?? 'rows',
    times: oneOf(attributes.times, ['plain', 'strong']) ?? (as === 'paragraphs' ? 'strong' : 'plain'),
    zones: attributes.zones === 'yes',
    untimed: oneOf(attributes.untimed, ['kind']) ?? 'sign',
    milestones: oneOf(attributes.milestones, ['plain', 'after']) ?? 'strong',
    hypotheses: oneOf(attributes.hypotheses, ['before']) ?? 'after',
    numbers,
    authors,
    columns: columnsOf(attributes.columns, numbers, authors),
    only: someOf(attributes.only, KINDS),
    kinds: attributes.kinds === 'yes',
    late: attributes.late !== 'no',
    details: attributes.details === 'yes',
  };
}

/** A timeline without times or without events is none: what a style forgets of them is added. */
function columnsOf(written: string | undefined, numbers: boolean, authors: boolean): TimelineColumn[] {
  const named = someOf(written, TIMELINE_COLUMNS).filter((column) => column !== 'time');
  if (named.length > 0) return ['time', ...named, ...(named.includes('event') ? [] : ['event' as const])];
  return ['time', ...(numbers ? ['number' as const] : []), 'event', ...(authors ? ['author' as const] : [])];
}

export function oneOf<const T extends string>(
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** In the order in which they are written. */
function someOf<const T extends string>(value: string | undefined, allowed: readonly T[]): T[] {
  return (value ?? '').split(' ').flatMap((word) => oneOf(word, allowed) ?? []);
}
