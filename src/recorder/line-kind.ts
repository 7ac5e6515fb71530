import { KINDS, type Kind, MILESTONES, type Milestone } from '../incident/words.ts';
import { quoted } from './quoted.ts';

/** What the first word of a line says about its kind, and the rest of the line. */
export interface LineKind {
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly text: string;
  readonly problem: string | null;
}

/** `/dec` but not `/var/log`: one word, and nothing but letters and hyphens. */
const WORD = /^\s*\/([a-z][a-z-]*)(?:\s+|$)/i;

/**
 * Reads `/kind` or `/milestone-name` at the start of a line. Any beginning that only one kind has will do; one
 * that no kind has is looked for among the milestones. What cannot be read stays in the text.
 */
export function readLineKind(line: string): LineKind {
  const match = WORD.exec(line);
  const word = match?.[1]?.toLowerCase();
  if (match === null || word === undefined) return asNote(line, null);
  const text = line.slice(match[0].length);
  const [kind, ...otherKinds] = matching(KINDS, word);
  if (kind === 'milestone' && otherKinds.length === 0) return readNamedMilestone(line, text);
  if (kind !== undefined && otherKinds.length === 0) return { kind, milestone: null, text, problem: null };
  const [milestone, ...otherMilestones] = kind === undefined ? matching(MILESTONES, word) : [];
  if (milestone !== undefined && otherMilestones.length === 0) {
    return { kind: 'milestone', milestone, text, problem: null };
  }
  return asNote(line, problemOf(word));
}

/** `/milestone detected`: the kind, then which one. */
function readNamedMilestone(line: string, rest: string): LineKind {
  const [word = ''] = rest.split(/\s/, 1);
  const [milestone, ...others] = word === '' ? [] : matching(MILESTONES, word.toLowerCase());
  if (milestone !== undefined && others.length === 0) {
    return { kind: 'milestone', milestone, text: rest.slice(word.length).trimStart(), problem: null };
  }
  return asNote(line, `Say which milestone: ${MILESTONES.map((name) => `/${name}`).join(', ')}.`);
}

/** The words that begin so; only the word itself if it is one. */
function matching<T extends string>(words: readonly T[], beginning: string): T[] {
  const found = words.filter((word) => word.startsWith(beginning));
  return found.includes(beginning as T) ? [beginning as T] : found;
}

function problemOf(word: string): string {
  const candidates = [...matching(KINDS, word), ...matching(MILESTONES, word)];
  if (candidates.length === 0) return `There is no kind or milestone ${quoted(`/${word}`)}.`;
  return `${quoted(`/${word}`)} can be ${candidates.map((name) => `/${name}`).join(' or ')}.`;
}

function asNote(line: string, problem: string | null): LineKind {
  return { kind: 'note', milestone: null, text: line, problem };
}
