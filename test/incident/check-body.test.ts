import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/incident/canonical.ts';
import { CHANGE_TYPES, type ChangeType, type EntityType, LEFT_OUT } from '../../src/incident/change.ts';
import { checkBody } from '../../src/incident/check-body.ts';
import { entityTypeOf } from '../../src/incident/entity.ts';
import { records } from './histories.ts';
import { fresh, oslo, START, VALUES } from './samples.ts';

const badInput = expect.objectContaining({
  code: 'bad-input',
  message: expect.stringMatching(/^The record does not take this ".+": .+\.$/),
  hint: expect.any(String),
});

const CREATING = ['incident.opened', 'event.logged', 'action.added', 'attachment.added'] as const;
const SETTING = ['incident.set', 'event.set', 'section.set', 'action.set', 'attachment.set'] as const;

function typeOf(type: ChangeType): EntityType {
  const entity = entityTypeOf(type);
  if (entity === null) throw new Error(`${type} is about no entity`);
  return entity;
}

function eachField<T extends ChangeType>(types: readonly T[]): [T, string, readonly unknown[]][] {
  return types.flatMap((type) =>
    Object.entries(VALUES[typeOf(type)]).map(([field, values]): [T, string, readonly unknown[]] => [
      type,
      field,
      values,
    ]),
  );
}

test('whatever is written is taken as it is: checking changes no hash', () => {
  fc.assert(
    fc.property(records, (record) => {
      for (const { type, body } of record) {
        if (body !== null) expect(canonicalJson(checkBody(type, body))).toBe(canonicalJson(body));
      }
    }),
    { numRuns: 50 },
  );
});

test.each(CREATING)('%s takes all fields', (type) => {
  const set = fresh(typeOf(type));
  expect(checkBody(type, { set })).toEqual({ set });
});

function mayBeLeftOut(type: ChangeType, field: string): boolean {
  const fields: readonly string[] = LEFT_OUT[typeOf(type)];
  return fields.includes(field);
}

test.each(CREATING)('%s may leave out what few say', (type) => {
  const rest = Object.entries(fresh(typeOf(type))).filter(([field]) => !mayBeLeftOut(type, field));
  const set = Object.fromEntries(rest);
  expect(checkBody(type, { set })).toEqual({ set });
});

const NEEDED = eachField(CREATING).filter(([type, field]) => !mayBeLeftOut(type, field));

test.each(NEEDED)('%s lacks "%s"', (type, field) => {
  const set: Record<string, unknown> = fresh(typeOf(type));
  delete set[field];
  const missing = expect.objectContaining({ message: expect.stringContaining(`"${field}" is missing`) });
  expect(() => checkBody(type, { set })).toThrow(missing);
  expect(() => checkBody(type, { set: { ...set, [field]: undefined } })).toThrow(missing);
});

test.each(eachField(SETTING))('%s takes "%s" alone', (type, field, values) => {
  for (const value of values) {
    expect(checkBody(type, { set: { [field]: value } })).toEqual({ set: { [field]: value } });
  }
});

test.each(eachField([...CREATING, ...SETTING]))('%s refuses a "%s" of another form', (type, field) => {
  const rest = type.endsWith('.set') ? {} : fresh(typeOf(type));
  for (const wrong of [{ x: 1 }, [], Symbol.iterator, Number.NaN]) {
    expect(() => checkBody(type, { set: { ...rest, [field]: wrong } })).toThrow(badInput);
  }
});

test.each([...CREATING, ...SETTING])('%s refuses what it does not know', (type) => {
  const rest = type.endsWith('.set') ? {} : fresh(typeOf(type));
  for (const key of ['colour', 'toString', '', 'Text']) {
    expect(() => checkBody(type, { set: { ...rest, [key]: 'red' } })).toThrow(badInput);
  }
  const prototype = JSON.parse('{"__proto__":{"text":"x"}}');
  expect(() => checkBody(type, { set: Object.assign(prototype, rest) })).toThrow(badInput);
  expect(() => checkBody(type, { set: rest, colour: 'red' })).toThrow(badInput);
});

test('any subset of the fields can be set, none of them too', () => {
  const subset = fc
    .constantFrom(...SETTING)
    .chain((type) => fc.tuple(fc.constant(type), fc.subarray(Object.entries(fresh(typeOf(type))))));
  fc.assert(
    fc.property(subset, ([type, entries]) => {
      const set = Object.fromEntries(entries);
      expect(checkBody(type, { set })).toEqual({ set });
    }),
  );
});

test.each([undefined, null, 'text', 7, [], { set: null }, { set: [] }, { set: 'x' }, {}])(
  '%j is no body',
  (body) => {
    for (const type of CHANGE_TYPES) expect(() => checkBody(type, body)).toThrow(badInput);
  },
);

test.each(['event.rated', 'page.added', '', 'toString', undefined])(
  'a change of the type %j is a newer one',
  (type) => {
    expect(() => checkBody(type as ChangeType, { set: {} })).toThrow(
      expect.objectContaining({ code: 'newer', message: expect.stringContaining(`"${type}"`) }),
    );
  },
);

const at = oslo(START);
test.each([
  ['a range without an end', { precision: 'range', at }],
  ['an end without a range', { precision: 'exact', at, until: at }],
  ['a range that ends before it starts', { precision: 'range', at, until: oslo(START - 1) }],
  ['a precision that is none', { precision: 'vague', at }],
  ['a fraction of a millisecond', { precision: 'exact', at: oslo(START + 0.5) }],
  ['a year no calendar prints', { precision: 'exact', at: oslo(8.64e15) }],
  ['a year before the first', { precision: 'exact', at: oslo(-62_167_219_200_000) }],
  ['an offset no zone has', { precision: 'exact', at: { ms: START, offset: 1081 } }],
  ['something beside the time', { precision: 'exact', at, colour: 'red' }],
  ['something inside the instant', { precision: 'exact', at: { ...at, zone: 'UTC' } }],
])('an event’s time is not %s', (_, time) => {
  expect(() => checkBody('event.set', { set: { time } })).toThrow(badInput);
});

test('a range may end as it starts', () => {
  const set = { time: { precision: 'range', at, until: at } };
  expect(checkBody('event.set', { set })).toEqual({ set });
});

test.each([
  ['action.set', 'due', '2022-02-30'],
  ['action.set', 'due', 'tomorrow'],
  ['attachment.set', 'sha256', '../../etc/passwd'],
  ['attachment.set', 'sha256', 'A'.repeat(64)],
  ['attachment.set', 'size', -1],
  ['event.set', 'kind', 'gossip'],
  ['event.set', 'struck', {}],
  ['event.set', 'struck', { reason: 'x', by: 'y' }],
] as const)('%s refuses %s %j', (type, field, value) => {
  expect(() => checkBody(type, { set: { [field]: value } })).toThrow(badInput);
});

test('a refusal names what is wrong, and what there is to choose from, and stays short', () => {
  expect(() => checkBody('event.set', { set: { kind: 'gossip' } })).toThrow(
    '"kind" is "gossip", not one of note, symptom, hypothesis, decision',
  );
  expect(() => checkBody('event.set', { set: { time: { precision: 'range', at, until: oslo(0) } } })).toThrow(
    '"time" is wrong: the range ends before it starts',
  );
  try {
    checkBody('event.set', { set: { milestone: 'x'.repeat(1_000_000) } });
    expect.unreachable();
  } catch (error) {
    expect(String(error).length).toBeLessThan(400);
  }
});

test('facts are texts under any name, of the incident only', () => {
  const set = { 'fact:authors': 'Ida Berg', 'fact:Root trigger': null, 'fact:__proto__': 'x', title: 'Down' };
  const checked = checkBody('incident.set', { set });
  expect(Object.entries(checked.set).sort()).toEqual(Object.entries(set).sort());
  expect(checkBody('incident.opened', { set: { ...fresh('incident'), ...set } }).set).toHaveProperty(
    'fact:authors',
  );
  expect(() => checkBody('event.set', { set: { 'fact:authors': 'Ida Berg' } })).toThrow(badInput);
  for (const [key, value] of [
    ['fact:', 'x'],
    ['fact: ', 'x'],
    [`fact:${'x'.repeat(65)}`, 'x'],
    ['fact:two\nlines', 'x'],
    ['fact:authors', 7],
    ['fact:authors', ['Ida Berg']],
  ] as const) {
    expect(() => checkBody('incident.set', { set: { [key]: value } })).toThrow(badInput);
  }
});

test('a purge names changes and sets nothing; nothing else names any', () => {
  const purge = { set: {}, purges: ['change-1'], reason: 'a password' };
  expect(checkBody('body.purged', purge)).toEqual(purge);
  expect(() => checkBody('body.purged', { set: {} })).toThrow(badInput);
  expect(() => checkBody('body.purged', { set: {}, purges: [] })).toThrow(badInput);
  expect(() => checkBody('body.purged', { ...purge, set: { text: 'x' } })).toThrow(badInput);
  expect(() => checkBody('event.set', { set: {}, purges: ['change-1'] })).toThrow(badInput);
});

test('undo and redo exclude each other, and say since when only of what they set', () => {
  const set = { milestone: 'detected' };
  const since = { milestone: '001650447684123-0000-alpha' };
  expect(checkBody('event.set', { set, undoes: 'change-1', since })).toEqual({
    set,
    undoes: 'change-1',
    since,
  });
  expect(checkBody('event.set', { set, redoes: 'change-1' })).toEqual({ set, redoes: 'change-1' });
  expect(() => checkBody('event.set', { set, undoes: 'a', redoes: 'b' })).toThrow(badInput);
  expect(() => checkBody('event.set', { set: {}, undoes: 'a', since })).toThrow(badInput);
  expect(() => checkBody('event.set', { set, undoes: 'a', since: { milestone: 'now' } })).toThrow(badInput);
});

test('keys that hold undefined are not given', () => {
  const body = { set: { text: 'x', kind: undefined }, reason: undefined, undoes: undefined };
  expect(Object.keys(checkBody('event.set', body))).toEqual(['set']);
  expect(Object.keys(checkBody('event.set', body).set)).toEqual(['text']);
});
