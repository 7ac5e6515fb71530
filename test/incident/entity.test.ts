import { expect, test } from 'vitest';
import type { Change } from '../../src/incident/change.ts';
import { type Entity, entityTypeOf, numberedBy, reduceEntity } from '../../src/incident/entity.ts';
import { Scribe } from './scribe.ts';

function reduce(changes: readonly Change[]): Entity {
  const [first, ...rest] = changes;
  if (first === undefined) throw new Error('nothing to reduce');
  return rest.reduce((entity, change) => reduceEntity(entity, change, 9), reduceEntity(undefined, first, 9));
}

test('each field keeps the value with the greatest clock, whichever comes first', () => {
  const scribe = new Scribe();
  const one = scribe.write('alpha', 'section.set', 'impact', { text: 'one', heading: 'One' });
  const two = scribe.write('bravo', 'section.set', 'impact', { text: 'two' });
  for (const entity of [reduce([one, two]), reduce([two, one])]) {
    expect(entity).toEqual({
      type: 'section',
      id: 'impact',
      number: 9,
      created: true,
      purged: false,
      replica: 'alpha',
      author: 'scribe of alpha',
      createdHlc: one.hlc,
      fields: {
        text: { value: 'two', hlc: two.hlc, since: two.hlc },
        heading: { value: 'One', hlc: one.hlc, since: one.hlc },
      },
      revisions: 2,
    });
  }
});

test('it is reduced in place: what was given is what is returned', () => {
  const scribe = new Scribe();
  const entity = reduceEntity(undefined, scribe.log('alpha', 'event-1'), 1);
  expect(reduceEntity(entity, scribe.write('alpha', 'event.set', 'event-1', { text: 'x' }), null)).toBe(
    entity,
  );
});

test('an entity that is begun twice has the earlier beginning', () => {
  const scribe = new Scribe();
  const one = scribe.log('alpha', 'event-1');
  const two = scribe.log('bravo', 'event-1');
  for (const changes of [[one, two] as const, [two, one] as const]) {
    const [first, second] = changes;
    const entity = reduceEntity(
      reduceEntity(undefined, first, first === one ? 1 : 2),
      second,
      second === one ? 1 : 2,
    );
    expect(entity).toMatchObject({ replica: 'alpha', number: 1, createdHlc: one.hlc });
  }
});

test('only what is numbered takes a number, and a purge is about no entity', () => {
  expect(numberedBy('event.logged')).toBe('event');
  expect(numberedBy('event.set')).toBe(null);
  expect(numberedBy('section.set')).toBe(null);
  expect(entityTypeOf('attachment.set')).toBe('attachment');
  expect(entityTypeOf('body.purged')).toBe(null);
  const scribe = new Scribe();
  const { id } = scribe.log('alpha', 'event-1');
  expect(() => reduceEntity(undefined, scribe.purge('alpha', [id]), null)).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
});

test('a value that was brought back stands since when it was meant', () => {
  const scribe = new Scribe();
  const logged = scribe.log('alpha', 'event-1');
  const since = { milestone: '001650447684123-0000-alpha' };
  const set = { milestone: 'detected', text: 'x' };
  const restored = scribe.write('alpha', 'event.set', 'event-1', set, { undoes: 'change-9', since });
  const { fields } = reduce([logged, restored]);
  expect(fields.milestone).toEqual({ value: 'detected', hlc: restored.hlc, since: since.milestone });
  expect(fields.text?.since).toBe(restored.hlc);
});
