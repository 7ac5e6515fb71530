import type { Entity } from './entity.ts';
import { ROLES } from './words.ts';

/** Whom and what something names; without `@` and `#`. */
export interface NamedIn {
  readonly people: readonly string[];
  readonly services: readonly string[];
}

/** A pasted log is not searched to its end. */
const MOST_CHARACTERS = 10_000;
const MOST_NAMES = 50;

const BEFORE = String.raw`(?<![^\s([{<"'“‘,;:|*_~])`;
/** Not the beginning of `@scope/package` or `@host:22`, and no half of a name. */
const AFTER = String.raw`(?![\p{L}\p{N}_@]|[/:][\p{L}\p{N}])`;
const PERSON = new RegExp(
  String.raw`${BEFORE}@(\p{L}[\p{L}\p{M}\p{N}]*(?:[._'’-][\p{L}\p{M}\p{N}]+)*)${AFTER}`,
  'gu',
);
const SERVICE = new RegExp(
  String.raw`${BEFORE}#([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._-][\p{L}\p{M}\p{N}]+)*)${AFTER}`,
  'gu',
);
/** `#14` and `#B14` cite events. */
const CITATION = /^[A-Z]?\d+$/;
/** `@yesterday` says a time, `@here` means whoever reads. */
const NOBODY = /^(?:now|today|yesterday|noon|midday|midnight|here|channel|everyone|all)$/i;

/** The people that a text names as `@anna` and the services as `#db`, each once, as first written. */
export function namesInText(text: string): NamedIn {
  if (!/[@#]/.test(text)) return NOTHING;
  const head = text.slice(0, MOST_CHARACTERS);
  return {
    people: distinct(found(head, PERSON).filter((name) => !NOBODY.test(name))),
    services: distinct(found(head, SERVICE).filter((name) => !CITATION.test(name))),
  };
}

const NOTHING: NamedIn = { people: [], services: [] };

/** What an entity names: an event in its text, an action item its owner, an incident the people of its roles. */
export function namesIn({ type, created, fields }: Entity): NamedIn {
  if (!created) return NOTHING;
  const text = (field: string): string => {
    const value = fields[field]?.value;
    return typeof value === 'string' ? value.trim() : '';
  };
  // What was struck or removed was often a slip, and nobody wants to be offered one again.
  if (fields.struck?.value || fields.removed?.value) return NOTHING;
  if (type === 'event') return namesInText(text('text'));
  if (type === 'action') return { people: peopleIn(text('owner')), services: [] };
  if (type !== 'incident') return NOTHING;
  return { people: distinct(ROLES.flatMap((role) => peopleIn(text(`role:${role}`)))), services: [] };
}

/** The people in a field that may name several: `Anna, @bo and Carl Berg`. */
export function peopleIn(text: string): string[] {
  const people = text.split(/\s*(?:[,;/&+]|\band\b)\s*/u).map((name) => name.replace(/^@/, '').trim());
  return distinct(people.filter((name) => name !== ''));
}

/** The first of those that differ in case only, and not too many. */
export function distinct(names: readonly string[], most = MOST_NAMES): string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    if (known.size >= most) break;
    const key = name.toLowerCase();
    if (!known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}

function found(text: string, mark: RegExp): string[] {
  return [...text.matchAll(mark)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
