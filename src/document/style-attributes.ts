import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { badStyle, quoted } from './style-failure.ts';

export type Attributes = Readonly<Record<string, string>>;

/** The values that an attribute can have, or what any value must look like. */
type Allowed = readonly string[] | RegExp;

const YES_OR_NO = ['yes', 'no'] as const;
const ANYTHING = /\S/;
const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** Every directive of a house style, with its attributes. */
const DIRECTIVES: Readonly<Record<LeafDirective['type'] | TextDirective['type'], Record<string, Takes>>> = {
  leafDirective: {
    timeline: {
      optional: {
        as: ['table', 'bullets', 'paragraphs'],
        dates: ['title', 'rows', 'every'],
        milestones: ['plain', 'strong', 'after'],
        numbers: YES_OR_NO,
        authors: YES_OR_NO,
        kinds: YES_OR_NO,
        late: YES_OR_NO,
      },
    },
    section: { required: { name: NAME }, optional: { label: ANYTHING } },
    metrics: { optional: { as: ['table', 'list'] } },
    actions: { optional: { as: ['list', 'table', 'checklist'] } },
    figure: {},
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
    if (values instanceof RegExp ? values.test(value) : values.includes(value)) return;
    throw badStyle(
      file,
      line,
      `${quoted(value)} cannot be ${quoted(name)} of ${colons}${node.name}.`,
      values instanceof RegExp ? 'Write a lower-case, hyphenated name.' : `Use ${values.join(', ')}.`,
    );
  }
}

function directiveNames(): string {
  const leaves = Object.keys(DIRECTIVES.leafDirective).map((name) => `::${name}`);
  return [...leaves, ':field'].join(', ');
}
