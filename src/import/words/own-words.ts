import { namedKind, type SaidKind } from './milestones.ts';

/** Words about its kind that a document puts beside an entry's own. */
export interface Unmarked {
  readonly text: string;
  readonly said: SaidKind | null;
}

/** `PROBLEM FIXED - it runs`, `Detected – told by B`: a house style's word for a kind, set off from what was written. */
const BEFORE =
  /^(downtime start|downtime end|event start|event end|problem fixed|impact started|detected|acknowledged|declared|mitigated|recovered|resolved|note|symptom|hypothesis|decision|action|escalation|update)(?:\s+[-–—]+|\s*:)\s+(?=\S)/iu;
/** The milestone alone, as a row without other words. */
const ALONE =
  /^(downtime start|downtime end|event start|event end|problem fixed|impact started|detected|acknowledged|declared|mitigated|recovered|resolved)$/iu;
/** `… (hypothesis, ruled out)`, `… (Resolved; late entry: was asleep)`. */
const MARK =
  'hypothesis, (?:open|confirmed|ruled out)|impact started|detected|acknowledged|declared|mitigated|recovered|resolved|late entry(?:: [^();]*)?';
const AFTER = new RegExp(`\\s*\\(((?:${MARK})(?:; (?:${MARK}))*)\\)$`, 'iu');

function saidBy(words: string): SaidKind | null {
  return words === '' || /^late entry/i.test(words)
    ? null
    : namedKind(words.replace(/^impact started$/i, 'impact start').replace(/,/g, ''));
}

/** Takes such words from a text, so that printing it in the same style does not print them twice. */
export function withoutKindWords(text: string): Unmarked {
  const after = AFTER.exec(text);
  const inner = after ? text.slice(0, after.index) : text;
  const before = BEFORE.exec(inner) ?? (ALONE.test(inner) ? [inner, inner] : null);
  const marks = [before?.[1] ?? '', ...(after?.[1]?.split('; ') ?? [])];
  const said = marks.map(saidBy).find((kind) => kind !== null) ?? null;
  return { text: (before ? inner.slice(before[0].length) : inner).trim(), said };
}
