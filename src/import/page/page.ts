import type { Entry } from '../timeline/entry.ts';
import type { Hints } from '../timeline/hints.ts';
import type { PlannedAction, PlannedSection } from '../types.ts';
import { readActions } from './actions.ts';
import { type Block, readBlocks } from './blocks.ts';
import { type Claims, openClaims } from './claims.ts';
import { type FoundTimeline, findTimeline } from './find-timeline.ts';
import { ACTIONS, TIMELINE } from './headings.ts';
import { hintsOf } from './hints.ts';
import { type LabelFound, readLabelled, severityOf } from './labels.ts';
import { isGenericTitle, type Part, readOutline } from './outline.ts';
import { bareText } from './plain.ts';
import { REST, sectionsOf } from './sections.ts';
import { type FoundTitle, titleOf } from './title.ts';

/** What one source says, with its times not yet tied to moments. */
export interface Reading {
  readonly lines: readonly string[];
  readonly entries: readonly Entry[];
  readonly hints: Hints;
  readonly title: FoundTitle | null;
  readonly severity: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly sections: readonly PlannedSection[];
  readonly actions: readonly PlannedAction[];
  /** Lines that may state how long the outage was. */
  readonly durations: readonly string[];
  readonly claims: Claims;
}

/** Slots in which a label speaks of the whole document. */
const DESCRIBING: ReadonlySet<string | null> = new Set([null, 'summary', 'impact', 'background']);
const FACTS = ['authors', 'status', 'services', 'duration'] as const;

function labelsIn(parts: readonly Part[]): LabelFound[] {
  return parts
    .filter(({ slot, known }) => DESCRIBING.has(slot) || !known)
    .flatMap(({ blocks }) =>
      blocks
        .filter(({ kind }) => kind !== 'comment' && kind !== 'code')
        .flatMap((block) => readLabelled(block) ?? []),
    );
}

function frontMatterIn(blocks: readonly Block[]): LabelFound[] {
  return blocks
    .filter(({ kind }) => kind === 'front-matter')
    .flatMap(
      (block) => readLabelled({ ...block, text: block.text.replace(/(:\s*)["'](.*)["']\s*$/, '$1$2') }) ?? [],
    );
}

function factsOf(labels: readonly LabelFound[]): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const name of FACTS) {
    const found = labels.find((label) => label.name === name);
    if (found) facts[name] = found.value;
  }
  return facts;
}

/** Entries, frames, actions and headings say what their lines are; sections then take the rest. */
function claimParts(claims: Claims, parts: readonly Part[]): void {
  for (const { slot, headingBlock, blocks } of parts) {
    if (headingBlock) claims.claim(headingBlock.line, 'heading');
    for (const { line, kind } of blocks) {
      if (kind === 'comment') claims.claim(line, 'comment');
      else if (kind === 'front-matter') claims.claim(line, 'front matter');
      else if (slot !== null && kind !== 'blank') claims.claim(line, `section ${slot}`);
    }
  }
}

/** What stands before the first heading and says nothing that is known is kept with the supporting information. */
function withRest(parts: readonly Part[], claims: Claims): Part[] {
  const rest = parts.flatMap(({ slot, blocks }) =>
    slot === null
      ? blocks.filter(({ line, kind }) => !claims.isClaimed(line) && kind !== 'front-matter')
      : [],
  );
  const part = { slot: REST, heading: null, level: 1, headingBlock: null, blocks: rest, known: true };
  return [...parts.filter(({ slot }) => slot !== null), part];
}

function takeActions(parts: readonly Part[], claims: Claims): { actions: PlannedAction[]; parts: Part[] } {
  const actions: PlannedAction[] = [];
  const others = parts.map((part) => {
    if (part.slot !== ACTIONS) return part;
    const read = readActions(part.blocks);
    for (const { line, action } of read.actions) {
      actions.push(action);
      claims.claim(line, `action item ${actions.length}`);
    }
    for (const { line, kind } of read.others)
      if (kind === 'row' || kind === 'table-rule') claims.claim(line, 'titles of the columns');
    const rest = read.others.filter(
      ({ line, kind }) => kind !== 'blank' && kind !== 'comment' && !claims.isClaimed(line),
    );
    for (const { line, kind } of read.others) if (kind === 'comment') claims.claim(line, 'comment');
    // Words around the items say how the outage is kept from coming back.
    return { ...part, slot: 'mitigations', known: true, blocks: rest };
  });
  return { actions, parts: others };
}

/** Reads a text of lines: a postmortem in Markdown or as plain text, or whatever was turned into one. */
export function readPage(name: string, lines: readonly string[]): Reading {
  const claims = openClaims();
  const blocks = readBlocks(lines);
  const outline = readOutline(blocks);
  const timeline = findTimeline(outline);
  const entries = timeline.timelines.flatMap((found) => found.entries);
  claimTimeline(claims, timeline);
  const loose = timeline.timelines.flatMap((found) => found.loose);

  const labels = [...frontMatterIn(blocks), ...labelsIn(timeline.parts)];
  const hints = hintsOf(name, lines, timeline.parts, timeline.headings, labels);
  const title = titleOf(name, timeline.parts, labels);
  if (title.line !== null) claims.claim(title.line, 'title');
  claimTitles(claims, outline[0], title.text);
  const { actions, parts } = takeActions(timeline.parts, claims);
  const first = new Set(outline[0]?.blocks.map(({ line }) => line));
  for (const { line } of hints.zones)
    if (line !== undefined && first.has(line)) claims.claim(line, 'zone of the times');
  claimLabels(claims, labels, parts);
  const looseBlocks = loose.filter(({ line, kind }) => !claims.isClaimed(line) && kind !== 'blank');
  const looseBlock: Part = {
    slot: REST,
    heading: null,
    level: 1,
    headingBlock: null,
    blocks: looseBlocks,
    known: true,
  };
  const all = withRest([...parts.filter(({ slot }) => slot !== TIMELINE), looseBlock], claims);
  claimParts(claims, [...parts, ...all]);
  return {
    lines,
    entries,
    hints,
    title,
    severity: severityIn(labels),
    facts: factsOf(labels),
    sections: sectionsOf(all, lines),
    actions,
    durations: durationsIn(labels, parts),
    claims,
  };
}

function claimTimeline(claims: Claims, { headings, timelines }: FoundTimeline): void {
  for (const { line } of headings) claims.claim(line, 'heading of the timeline');
  for (const { frames, entries } of timelines) {
    for (const [line, as] of frames) claims.claim(line, as);
    for (const line of entries.flatMap(({ lines }) => lines)) claims.claim(line, 'event');
  }
}

/** `Postmortem` alone names no outage, and what is the title already is said. */
function claimTitles(claims: Claims, first: Part | undefined, title: string): void {
  for (const { kind, text, line } of first?.blocks ?? []) {
    if (kind !== 'heading' && kind !== 'line') continue;
    if (isGenericTitle(text)) claims.claim(line, 'heading');
    else if (bareText(text) === title) claims.claim(line, 'title');
  }
}

/** Before the first heading a label is all that its line says; in a section the line stays in the text too. */
function claimLabels(claims: Claims, labels: readonly LabelFound[], parts: readonly Part[]): void {
  const first = new Set(
    parts.filter(({ slot }) => slot === null).flatMap(({ blocks }) => blocks.map(({ line }) => line)),
  );
  for (const { name, line } of labels) if (first.has(line)) claims.claim(line, name);
}

function severityIn(labels: readonly LabelFound[]): string | null {
  const label = labels.find(({ name }) => name === 'severity');
  return label ? severityOf(label.value) : null;
}

function durationsIn(labels: readonly LabelFound[], parts: readonly Part[]): string[] {
  const labelled = labels
    .filter(({ name }) => name === 'duration')
    .map(({ label, value }) => `${label}: ${value}`);
  const [start, end] = ['start', 'end'].map((name) => labels.find((label) => label.name === name)?.value);
  if (start && end) labelled.push(`Duration: ${start} – ${end}`);
  const told = parts
    .filter(({ slot }) => slot === 'summary' || slot === 'impact')
    .flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'line' || kind === 'words' || kind === 'item'),
    )
    .map(({ text }) => text);
  return [...new Set([...labelled, ...told])];
}
