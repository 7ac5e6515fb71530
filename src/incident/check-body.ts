import * as z from 'zod/mini';
import { RecorderError } from '../failure.ts';
import {
  CHANGE_TYPES,
  type ChangeBody,
  type ChangeType,
  ENTITY_FIELDS,
  FACT_PREFIX,
  factSchema,
  LEFT_OUT,
} from './change.ts';
import { entityTypeOf } from './entity.ts';
import { HLC_SHAPE } from './hlc.ts';

type FieldSet = Record<string, unknown>;

const bodySchema = z.strictObject({
  // Taken as it is: a copy would lose a key such as `__proto__` unseen.
  set: z.custom<FieldSet>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), {
    error: 'it is not a set of fields',
  }),
  reason: z.optional(z.string()),
  undoes: z.optional(z.string()),
  redoes: z.optional(z.string()),
  since: z.optional(z.record(z.string(), z.string().check(z.regex(HLC_SHAPE)))),
  purges: z.optional(z.array(z.string()).check(z.minLength(1))),
});

const FACT_NAME = /^\S(.{0,62}\S)?$/u;

/** What each type of change may set. Facts are checked apart, since their keys are not known beforehand. */
const SCHEMAS = Object.fromEntries(
  CHANGE_TYPES.map((type) => {
    const entity = entityTypeOf(type);
    if (entity === null) return [type, z.strictObject({})];
    const fields: z.ZodMiniObject = ENTITY_FIELDS[entity];
    const optional = Object.fromEntries(LEFT_OUT[entity].map((key) => [key, true] as const));
    return [type, type.endsWith('.set') ? z.partial(fields) : z.partial(fields, optional)];
  }),
) as Readonly<Record<ChangeType, z.ZodMiniObject>>;

/**
 * Checks what a change says against its type: a change that brings an entity into being gives every field but
 * those in LEFT_OUT, another any of them, and none gives anything else. A key that holds undefined counts as not given.
 * @param type of the change, as it came: a type that is not known here is a newer version's
 * @returns the body, without the keys that hold undefined
 * @throws RecorderError bad-input, or newer for a type that is not known
 */
export function checkBody(type: ChangeType, body: unknown): ChangeBody {
  if (!CHANGE_TYPES.includes(type)) throw newer(type);
  const { set, reason, undoes, redoes, since, purges } = parse(type, bodySchema, body);
  if ((purges !== undefined) !== (type === 'body.purged')) {
    throw refusal(type, 'a purge, and nothing else, names the changes it erases');
  }
  if (undoes !== undefined && redoes !== undefined) {
    throw refusal(type, 'it takes a change back and brings one back at once');
  }
  if (since !== undefined && Object.keys(since).some((key) => !Object.hasOwn(set, key))) {
    throw refusal(type, 'it says since when a field holds, but not what it holds');
  }
  return given({ set: checkSet(type, set), reason, undoes, redoes, since, purges });
}

function checkSet(type: ChangeType, set: FieldSet): FieldSet {
  const facts: [string, unknown][] = [];
  const fields: [string, unknown][] = [];
  for (const entry of Object.entries(given(set))) {
    (isFact(type, entry[0]) ? facts : fields).push(entry);
  }
  parse(type, SCHEMAS[type], Object.fromEntries(fields));
  for (const [key, value] of facts) {
    if (!FACT_NAME.test(key.slice(FACT_PREFIX.length))) {
      throw refusal(type, `${quote(key)} is no name for a fact`);
    }
    parse(type, z.strictObject({ [key]: factSchema }), { [key]: value });
  }
  return Object.fromEntries([...fields, ...facts]);
}

function isFact(type: ChangeType, key: string): boolean {
  return entityTypeOf(type) === 'incident' && key.startsWith(FACT_PREFIX);
}

/** The same without the keys that hold undefined, as JSON would have it. */
function given<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T;
}

function parse<T extends z.ZodMiniType>(type: ChangeType, schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw refusal(type, issue === undefined ? 'it has the wrong form' : describe(issue, value));
}

type Issue = z.core.$ZodIssue;

function describe(issue: Issue, value: unknown): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `it has ${issue.keys.slice(0, 3).map(quote).join(' and ')}, which is not known`;
  }
  if (issue.code === 'custom' && path !== '') return `"${path}" is wrong: ${lowerFirst(issue.message)}`;
  const held = issue.path.reduce<unknown>(inside, value);
  if (held === undefined) return path === '' ? 'it says nothing' : `"${path}" is missing`;
  const shown = `${path === '' ? 'it' : `"${path}"`} is ${show(held)}`;
  return issue.code === 'invalid_value' ? `${shown}, not one of ${issue.values.join(', ')}` : shown;
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return typeof value === 'string' ? quote(value) : String(value);
}

/** Short and on one line, whatever is in it. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

function refusal(type: ChangeType, what: string): RecorderError {
  return new RecorderError(
    'bad-input',
    `The record does not take this "${type}": ${what}.`,
    'Correct that and try again; nothing was written.',
  );
}

function newer(type: string): RecorderError {
  return new RecorderError(
    'newer',
    `A change of the type ${quote(String(type))} is not known here: a newer version wrote it.`,
    'Update Incident Recorder and try again.',
  );
}
