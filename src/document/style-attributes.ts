import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { KINDS } from '../incident/words.ts';
import { TIMELINE_COLUMNS } from './style-block.ts';
import { badStyle, quoted } from './style-failure.ts';

export type Attributes = Readonly<Record<string, string>>;

/** The values that an attribute can have, or what any value must look like. */
type Allowed = readonly string[] | RegExp | ListOf;

/** Several words with spaces between them, none twice. */
interface ListOf {
  readonly of: readonly string[];
}

const YES_OR_NO = ['yes', 'no'] as const;
const ANYTHING = /\S/;
const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** Every directive of a house style, with its attributes. */
const DIRECTIVES: Readonly<Record<LeafDirective['type'] | TextDirective['type'], Record<string, Takes>>> = {
  leafDirective: {
    timeline: {
      optional: {
        as: ['table', 'bullets', 'paragraphs', 'headings'],
        dates: ['title', 'rows', 'changes', 'every'],
        times: ['plain', 'strong'],
        zones: YES_OR_NO,
        untimed: ['sign', 'kind'],
        milestones: ['plain', 'strong', 'after'],
        hypotheses: ['before', 'after'],
        columns: { of: TIMELINE_COLUMNS },
        only: { of: KINDS },
        details: YES_OR_NO,
        numbers: YES_OR_NO,
        authors: YES_OR_NO,
        kinds: YES_OR_NO,
        late: YES_OR_NO,
      },
    },
    section: { required: { name: NAME }, optional: { label: ANYTHING, item: ANYTHING } },
    metrics: { optional: { as: ['table', 'list'] } },
    actions: { optional: { as: ['list', 'table', 'checklist', 'numbered'], item: ANYTHING } },
    figure: {},
    picture: {},
  },
  textDirective: { field: { required: { name: NAME } } },
};

interface Takes {
  readonly required?: Readonly<Record<string, Allowed>>;
  readonly optional?: Readonly<Record<string, Allowed>>;
}

/**
 * The attributes of a directive, each checked.
 *
 * @throws RecorderError `bad-input` if there is no such directive, or an attribute is missing, unknown or wrong
 */
export function readAttributes(node: LeafDirective | TextDirective, file: string, line: number): Attributes {
  const colons = node.type === 'leafDirective' ? '::' : ':';
  const known = DIRECTIVES[node.type];
  const takes = Object.hasOwn(known, node.name) ? known[node.name] : undefined;
  if (takes === undefined) {
    throw badStyle(
      file,
      line,
      `there is no directive ${quoted(colons + node.name)}.`,
      `Use ${directiveNames()}; a colon that is only a colon is written \\:.`,
    );
  }
  if (node.children.length > 0) {
    throw badStyle(
      file,
      line,
      `${colons}${node.name} has text in brackets.`,
      'Use attributes in braces only.',
    );
  }
  const intro = node.type === 'leafDirective' ? { intro: ANYTHING } : {};
  const allowed = new Map(Object.entries({ ...takes.required, ...takes.optional, ...intro }));
  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  for (const [name, value] of given) checkAttribute(name, value);
  for (const name of Object.keys(takes.required ?? {})) {
    if (!given.some(([other]) => other === name)) {
      throw badStyle(
        file,
        line,
        `${colons}${node.name} needs ${quoted(name)}.`,
        `Write {${name}=...} after it.`,
      );
    }
  }
  return Object.fromEntries(given);

  function checkAttribute(name: string, value: string): void {
    const values = allowed.get(name);
    if (values === undefined) {
      throw badStyle(
        file,
        line,
        `${colons}${node.name} has no attribute ${quoted(name)}.`,
        `It takes ${[...allowed.keys()].join(', ')}.`,
      );
    }
    if (isAllowed(value, values)) return;
    throw badStyle(
      file,
      line,
      `${quoted(value)} cannot be ${quoted(name)} of ${colons}${node.name}.`,
      hintFor(values),
    );
  }
}

function isAllowed(value: string, allowed: Allowed): boolean {
  if (allowed instanceof RegExp) return allowed.test(value);
  if (!('of' in allowed)) return allowed.includes(value);
  const words = value.split(' ');
  return new Set(words).size === words.length && words.every((word) => allowed.of.includes(word));
}

function hintFor(allowed: Allowed): string {
  if (allowed instanceof RegExp) {
    return allowed === NAME ? 'Write a lower-case, hyphenated name.' : 'Write a text between quotes.';
  }
  return 'of' in allowed
    ? `Use one or more of ${allowed.of.join(', ')}, with spaces between them.`
    : `Use ${allowed.join(', ')}.`;
}

function directiveNames(): string {
  const leaves = Object.keys(DIRECTIVES.leafDirective).map((name) => `::${name}`);
  return [...leaves, ':field'].join(', ');
}
