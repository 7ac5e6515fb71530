import * as fc from 'fast-check';
import { sealChange } from '../../src/incident/chain.ts';
import type { Change } from '../../src/incident/change.ts';

/** One way of altering a record. Null where this record gives no occasion for it. */
export interface Mutation {
  readonly name: string;
  apply(record: readonly Change[]): readonly Change[] | null;
}

type Alter = (change: Change, record: readonly Change[]) => Partial<Record<keyof Change, unknown>> | null;

const HASHES = ['bodyHash', 'prevHash', 'hash', 'salt'] as const;
const TEXTS = ['id', 'incident', 'replica', 'hlc', 'author', 'type', 'entity'] as const;

const FIELD_MUTATIONS: readonly (readonly [string, Alter])[] = [
  ...TEXTS.map((field): [string, Alter] => [field, (change) => ({ [field]: `${change[field]}x` })]),
  ...TEXTS.map((field): [string, Alter] => [
    `${field} from elsewhere`,
    (change, record) => {
      const other = record.find((each) => each[field] !== change[field]);
      return other === undefined ? null : { [field]: other[field] };
    },
  ]),
  ['author with a NUL', (change) => ({ author: `${change.author}\u0000` })],
  ['sequence one up', (change) => ({ replicaSeq: change.replicaSeq + 1 })],
  ['sequence one down', (change) => ({ replicaSeq: change.replicaSeq - 1 })],
  ['sequence as text', (change) => ({ replicaSeq: String(change.replicaSeq) })],
  ...HASHES.map((field): [string, Alter] => [
    `one bit of ${field}`,
    (change) => (change[field] === null ? null : { [field]: flipped(change[field]) }),
  ]),
  ['salt gone', ({ salt }) => (salt === null ? null : { salt: null })],
  ['salt back', ({ salt }) => (salt === null ? { salt: '00' } : null)],
  ['body gone', ({ body }) => (body === null ? null : { body: null })],
  ['body and salt gone', ({ body }) => (body === null ? null : { body: null, salt: null })],
  ['body made up', ({ body }) => (body === null ? { body: { set: {} }, salt: '00' } : null)],
  [
    'body with one more field',
    ({ body }) => (body === null ? null : { body: { ...body, set: { ...body.set, x: 1 } } }),
  ],
  [
    'body with a reason',
    ({ body }) => (body === null ? null : { body: { ...body, reason: `${body.reason}?` } }),
  ],
  ['body with every leaf another', ({ body }) => (body === null ? null : { body: otherLeaves(body) })],
];

/** Every single-field mutation of one change, and every way of moving, losing and slipping in a change. */
export function mutationOf(record: readonly Change[]): fc.Arbitrary<Mutation> {
  const place = fc.nat(record.length - 1);
  const field = fc.tuple(place, fc.constantFrom(...FIELD_MUTATIONS)).map(([index, [name, alter]]) => ({
    name: `${name} of change ${index}`,
    apply: (changes: readonly Change[]) => altered(changes, index, alter),
  }));
  const leaf = fc.tuple(place, fc.nat(30)).map(([index, number]) => ({
    name: `leaf ${number} of the body of change ${index}`,
    apply: (changes: readonly Change[]) =>
      altered(changes, index, ({ body }) => {
        const mutated = otherLeaves(body, number);
        return JSON.stringify(mutated) === JSON.stringify(body) ? null : { body: mutated };
      }),
  }));
  const moved = fc
    .tuple(place, place, fc.constantFrom(swapped, dropped, duplicated, inserted))
    .map(([one, other, move]) => ({
      name: `${move.name} ${one} ${other}`,
      apply: (changes: readonly Change[]) => move(changes, one, other),
    }));
  return fc.oneof({ arbitrary: field, weight: 3 }, leaf, moved);
}

function altered(record: readonly Change[], index: number, alter: Alter): readonly Change[] | null {
  const change = record[index];
  const fields = change === undefined ? null : alter(change, record);
  return fields === null ? null : record.with(index, { ...change, ...fields } as Change);
}

/** Two changes of one replica in each other's place. */
function swapped(record: readonly Change[], one: number, other: number): readonly Change[] | null {
  const [a, b] = [record[one], record[other]];
  if (a === undefined || b === undefined || one === other || a.replica !== b.replica) return null;
  return record.with(one, b).with(other, a);
}

/** Any but a replica's last: without that, the record is what it once was. */
function dropped(record: readonly Change[], index: number): readonly Change[] | null {
  const followed = record.slice(index + 1).some(({ replica }) => replica === record[index]?.replica);
  return followed ? record.toSpliced(index, 1) : null;
}

function duplicated(record: readonly Change[], from: number, to: number): readonly Change[] | null {
  const change = record[from];
  return change === undefined ? null : record.toSpliced(to, 0, change);
}

/** A change that is sealed properly and follows the one before it, but was never there. */
function inserted(record: readonly Change[], index: number): readonly Change[] | null {
  const before = record[index];
  const followed = record.slice(index + 1).some(({ replica }) => replica === before?.replica);
  if (before === undefined || !followed) return null;
  const header = { ...before, id: 'forged', replicaSeq: before.replicaSeq + 1 };
  return record.toSpliced(index + 1, 0, sealChange(header, { set: {} }, '00', before.hash));
}

function flipped(hex: string): string {
  return (Number.parseInt(hex.charAt(0), 16) ^ 1).toString(16) + hex.slice(1);
}

/** The value with its n-th leaf another, or all of them. */
function otherLeaves(value: unknown, only?: number): unknown {
  let count = -1;
  const visit = (held: unknown): unknown => {
    if (Array.isArray(held)) return held.map(visit);
    if (typeof held === 'object' && held !== null) {
      return Object.fromEntries(Object.entries(held).map(([key, inner]) => [key, visit(inner)]));
    }
    count += 1;
    return only === undefined || only === count ? otherLeaf(held) : held;
  };
  return visit(value);
}

function otherLeaf(leaf: unknown): unknown {
  if (typeof leaf === 'string') return `${leaf} `;
  if (typeof leaf === 'number') return leaf + 1;
  return typeof leaf === 'boolean' ? !leaf : 'something';
}
