import { dateOf } from '../time/calendar-day.ts';
import { instantIn } from '../time/zone.ts';
import type { Claims } from './page/claims.ts';
import type { Reading } from './page/page.ts';
import { statedDurations } from './timeline/durations.ts';
import type { Entry } from './timeline/entry.ts';
import { frameOf } from './timeline/frame.ts';
import type { Hints } from './timeline/hints.ts';
import { type Resolved, resolveEntries } from './timeline/sequence.ts';
import type {
  ImportContext,
  ImportPlan,
  Inference,
  PlannedAction,
  PlannedEvent,
  PlannedSection,
  ReportLine,
} from './types.ts';
import { namedKind, saidKind } from './words/milestones.ts';
import { onceEach } from './words/once-each.ts';
import { withoutKindWords } from './words/own-words.ts';

/** A source that was read, and what its file is called and was taken for. */
export interface ReadSource {
  readonly name: string;
  readonly format: string;
  readonly reading: Reading;
}

const keyOf = (file: number, line: number): string => `${file + 1}:${line + 1}`;

function textOf(who: string | null, words: string): string {
  return who === null || words.startsWith(`${who}:`) ? words : `${who}: ${words}`;
}

function planned(
  file: number,
  entry: Entry,
  { time, sure, notes }: Resolved,
): PlannedEvent & { weight: number } {
  const words = withoutKindWords(
    entry.text
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  );
  const named = entry.kind === null ? null : namedKind(entry.kind);
  const { kind, milestone, hypothesis, weight } =
    named ?? words.said ?? (entry.spoken ? NOTE : saidKind(words.text));
  return {
    key: keyOf(file, entry.lines[0] ?? 0),
    text: textOf(entry.who, words.text),
    kind,
    milestone,
    hypothesis,
    time,
    writtenTime: entry.writtenTime,
    sure,
    inferred: inferredOf(entry),
    notes,
    weight,
  };
}

const NOTE = { kind: 'note', milestone: null, hypothesis: null, weight: 0 } as const;

/** What the line of a timed entry leaves to others. */
function inferredOf({ found, zone, within }: Entry): PlannedEvent['inferred'] {
  if (!found?.clock || found.sinceStart !== null) return [];
  const date = found.date === null || found.date.year === null || within;
  const hasZone = found.zone ?? found.until?.zone ?? zone;
  return [...(date ? (['date'] as const) : []), ...(hasZone ? [] : (['zone'] as const))];
}

/** What the person chose for an event overrides what was read. */
function chosen(event: PlannedEvent, { choices }: ImportContext): PlannedEvent[] {
  const choice = choices.entries?.[event.key];
  if (choice?.skip) return [];
  if (!choice) return [event];
  const time = choice.time === undefined ? {} : { time: choice.time, sure: true, inferred: [], notes: [] };
  const milestone = choice.milestone === undefined ? event.milestone : choice.milestone;
  const kind =
    milestone === null ? (choice.kind ?? (event.kind === 'milestone' ? 'note' : event.kind)) : 'milestone';
  const hypothesis = kind === 'hypothesis' ? (event.hypothesis ?? 'open') : null;
  return [{ ...event, ...time, kind, milestone, hypothesis }];
}

/** A milestone whose event has no words of its own says its name. */
function withoutEmpty(event: PlannedEvent): boolean {
  return event.text !== '' || event.milestone !== null;
}

function reported(
  file: number,
  { lines, claims }: Reading,
  events: readonly (readonly [Entry, PlannedEvent | undefined])[],
): ReportLine[] {
  const ofLine = new Map<number, PlannedEvent | undefined>();
  for (const [entry, event] of events) for (const line of entry.lines) ofLine.set(line, event);
  return lines.map((text, line) => {
    const key = keyOf(file, line);
    const event = ofLine.get(line);
    if (event) {
      const inferred = event.notes.length > 0 || event.inferred.length > 0 || !event.sure;
      return {
        key,
        text,
        fate: inferred ? 'inferred' : 'taken',
        as: `event at ${event.key}`,
        notes: event.notes,
      };
    }
    if (ofLine.has(line)) return { key, text, fate: 'taken', as: 'left out by choice', notes: [] };
    return { key, text, ...fateOf(claims, line, text) };
  });
}

function fateOf(claims: Claims, line: number, text: string): Pick<ReportLine, 'fate' | 'as' | 'notes'> {
  if (text.trim() === '') return { fate: 'taken', as: 'empty line', notes: [] };
  return claims.get(line) ?? { fate: 'not-understood', as: '', notes: [] };
}

function mergedHints(sources: readonly ReadSource[]): Hints {
  return {
    times: sources.flatMap(({ reading }) => reading.hints.times),
    zones: sources.flatMap(({ reading }) => reading.hints.zones),
    place: sources.map(({ reading }) => reading.hints.place).find((place) => place !== null) ?? null,
  };
}

/** Sections of the same name become one. */
function mergedSections(sources: readonly ReadSource[]): PlannedSection[] {
  const byName = Map.groupBy(
    sources.flatMap(({ reading }) => reading.sections),
    ({ name }) => name,
  );
  return [...byName].map(([name, sections]) => ({
    name,
    heading: sections[0]?.heading ?? null,
    text: sections.map(({ text }) => text).join('\n\n'),
  }));
}

function within({ time }: PlannedEvent, { choices: { from, until } }: ImportContext): boolean {
  if (from === undefined && until === undefined) return true;
  const { ms } = time.at;
  return (from === undefined || ms >= from) && (until === undefined || ms <= until);
}

function isSame(one: PlannedEvent, other: PlannedEvent): boolean {
  return one.time.at.ms === other.time.at.ms && one.time.precision !== 'unknown' && one.text === other.text;
}

/** The same words at the same moment, as two exports of one channel have them. Of one document, both are kept. */
function withoutTwice(events: readonly PlannedEvent[]): PlannedEvent[] {
  const fileOf = ({ key }: PlannedEvent) => key.split(':')[0];
  const byText = Map.groupBy(events, ({ text }) => text);
  return events.filter((event) => {
    const first = byText.get(event.text)?.find((other) => isSame(other, event));
    return first === undefined || first === event || fileOf(first) === fileOf(event);
  });
}

function stemOf(name = ''): string {
  return name.replace(/(?<=.)\.\w{1,8}$/, '').trim() || 'Imported incident';
}

function titleInference(source: ReadSource | undefined): Inference[] {
  const title = source?.reading.title;
  if (source && !title) {
    const message = 'The title is the name of the file.';
    return [{ about: 'title', message, value: stemOf(source.name), sure: false }];
  }
  return title?.note ? [{ about: 'title', message: title.note, value: title.text, sure: false }] : [];
}

/** Makes one plan of all sources: their times are read in the light of each other. */
export function makePlan(sources: readonly ReadSource[], context: ImportContext): ImportPlan {
  const hints = mergedHints(sources);
  const all = sources.flatMap(({ reading }, file) => reading.entries.map((entry) => ({ file, entry })));
  const entries = all.map(({ entry }) => entry);
  const frame = frameOf(entries, hints, context);
  const { resolved, backwards } = resolveEntries(entries, frame, context.now);
  const drafts = all.map(({ file, entry }, index) => planned(file, entry, resolved[index] as Resolved));
  const read = onceEach(drafts).filter(withoutEmpty);
  const ordered = backwards ? read.toReversed() : read;
  const events = withoutTwice(
    ordered.flatMap((event) => chosen(event, context)).filter((event) => within(event, context)),
  );
  const byKey = new Map(events.map((event) => [event.key, event]));
  const described = sources.find(({ reading }) => reading.title !== null) ?? sources[0];
  const first = events.find(({ time }) => time.precision !== 'unknown');
  const inferences = [...titleInference(described), ...frame.inferences];
  if (backwards) {
    inferences.push({
      about: 'time',
      message: 'The newest entry comes first; the list was read from its end.',
      value: null,
      sure: true,
    });
  }
  return {
    formats: [...new Set(sources.map(({ format }) => format))],
    header: {
      title: context.choices.title ?? described?.reading.title?.text ?? stemOf(described?.name),
      severity: sources.map(({ reading }) => reading.severity).find((severity) => severity !== null) ?? null,
      zone: frame.home,
      openedAt: first?.time.at ?? instantIn(frame.home, dateOf(frame.base).ms),
      facts: Object.assign({}, ...sources.toReversed().map(({ reading }) => reading.facts)),
    },
    events,
    sections: mergedSections(sources),
    actions: sources.flatMap(({ reading }): readonly PlannedAction[] => reading.actions),
    inferences:
      context.choices.title === undefined ? inferences : inferences.filter(({ about }) => about !== 'title'),
    durations: statedDurations(
      sources.flatMap(({ reading }) => reading.durations),
      events,
    ),
    report: sources.flatMap(({ reading }, file) =>
      reported(
        file,
        reading,
        reading.entries.map((entry) => [entry, byKey.get(keyOf(file, entry.lines[0] ?? 0))]),
      ),
    ),
  };
}
