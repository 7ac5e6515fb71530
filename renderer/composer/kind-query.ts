import { KINDS, type Kind, MILESTONES, type Milestone } from '../../src/incident/words.ts';

/** What can stand after `/` at the start of a line. */
export interface KindOption {
  /** The word that is written after the slash. */
  readonly word: string;
  readonly kind: Kind;
  readonly milestone: Milestone | null;
}

export const KIND_OPTIONS: readonly KindOption[] = [
  ...KINDS.filter((kind) => kind !== 'milestone').map((kind) => ({ word: kind, kind, milestone: null })),
  ...MILESTONES.map((milestone) => ({ word: milestone, kind: 'milestone' as const, milestone })),
];

/** What has been typed of a kind: the letters between a `/` at the start and the caret, or null if no kind is typed. */
export function kindQuery(text: string, caret: number): string | null {
  const [, query] = /^\/([a-z-]*)$/i.exec(text.slice(0, caret)) ?? [];
  if (query === undefined || /^\S/.test(text.slice(caret))) return null;
  return query.toLowerCase();
}

/** The options for what has been typed: those that begin so, then those in which it occurs. */
export function kindOptions(query: string): KindOption[] {
  const begins = KIND_OPTIONS.filter(({ word }) => word.startsWith(query));
  const has = KIND_OPTIONS.filter(({ word }) => !word.startsWith(query) && word.includes(query));
  return [...begins, ...has];
}

/** The line with a kind chosen, and where the caret stands then. */
export function withKind(text: string, caret: number, word: string): { text: string; caret: number } {
  const head = `/${word} `;
  return { text: head + text.slice(caret).trimStart(), caret: head.length };
}
