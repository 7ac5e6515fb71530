import type { IncidentView } from '../incident/views.ts';

/** Gives every person the same alias wherever they are named: `Person 1`, `Person 2` … */
export interface Aliases {
  /** The alias of a name that stands by itself, such as an author's. */
  of(name: string): string;
  /** As `of`, for a list such as `Anna Berg and Jonas`: `Person 1, Person 2`. */
  ofAll(names: string): string;
  /** A text with every `@mention` and every name of a known person replaced. */
  inText(text: string): string;
  /** How many people have an alias. */
  readonly size: number;
}

/** Accounts that people write from and that are words too: an alias for `root` would garble "root cause". */
const NOT_NAMES =
  /^(?:root|admin|administrator|user|ubuntu|scribe|on-?call|system|service|me|unknown|nobody)$/i;
const MENTION = /(?<![\p{L}\p{N}_.@/-])@(\p{L}(?:[\p{L}\p{N}._-]{0,62}[\p{L}\p{N}])?)(?![\p{L}\p{N}/])/gu;

/**
 * Aliases for the people of an incident, numbered as they appear: authors of events first, then owners of
 * actions, then the authors that it names, those with a role, those who decided, and those who are only mentioned.
 *
 * @param word what an alias begins with: `Person`
 */
export function aliasesFor(view: IncidentView, word: string): Aliases {
  const numbers = new Map<string, number>();
  const key = (name: string) => name.trim().toLowerCase();
  const of = (name: string) => {
    if (key(name) === '') return name;
    if (!numbers.has(key(name))) numbers.set(key(name), numbers.size + 1);
    return `${word} ${numbers.get(key(name))}`;
  };
  const known = [
    ...view.events.map((event) => event.author),
    ...view.actions.flatMap((action) => action.owner ?? []),
    ...namesIn(view.incident.facts.authors ?? ''),
    ...Object.values(view.incident.roles).flatMap((people) => namesIn(people ?? '')),
    ...view.events.flatMap(({ decision }) => namesIn(decision?.by ?? '')),
  ];
  for (const name of known) of(name);
  const names = nameFinder(known);
  return {
    of,
    ofAll: (list) => namesIn(list).map(of).join(', '),
    inText: (text) => {
      const unmentioned = text.replace(MENTION, (_, name: string) => of(name));
      return names === undefined ? unmentioned : unmentioned.replace(names, (name) => of(name));
    },
    get size() {
      return numbers.size;
    },
  };
}

/** The names of a list such as `Anna Berg, Jonas and Siri`. */
export function namesIn(list: string): string[] {
  return list
    .split(/[,;&\n]|\band\b|\bog\b/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Finds the names in a text as whole words, the longest first: `Anna Berg` before `Anna`. */
function nameFinder(names: readonly string[]): RegExp | undefined {
  const distinct = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name.length > 1 && !NOT_NAMES.test(name))
    .toSorted((a, b) => b.length - a.length);
  if (distinct.length === 0) return undefined;
  const either = distinct.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${either})(?![\\p{L}\\p{N}_])`, 'giu');
}
