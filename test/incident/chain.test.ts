import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHAIN_FAULTS, checkChain, GENESIS, sealChange } from '../../src/incident/chain.ts';
import type { Change, ChangeBody, ChangeHeader } from '../../src/incident/change.ts';
import { records } from './histories.ts';
import { mutationOf } from './mutations.ts';
import { Scribe, withoutBodies } from './scribe.ts';

const HEADER: ChangeHeader = {
  id: '0190b6a1-7e5c-7000-8000-0123456789ab',
  incident: 'incident-1',
  replica: 'alpha',
  replicaSeq: 1,
  hlc: '001650447684123-0000-alpha',
  author: 'Ida Berg',
  type: 'incident.set',
  entity: 'incident-1',
};
const BODY: ChangeBody = { set: { title: 'Zahlungen hängen 💳', severity: null }, reason: 'typo' };
const SALT = '00112233445566778899aabbccddeeff';

function faults(changes: readonly Change[]): string[] {
  return checkChain(changes).map(({ fault, change }) => `${fault} ${change}`);
}

test('every record that was written holds, with purges and all', () => {
  fc.assert(
    fc.property(records, (record) => {
      expect(checkChain(record)).toEqual([]);
    }),
  );
});

test('a record that went through JSON holds', () => {
  fc.assert(
    fc.property(records, (record) => {
      expect(checkChain(JSON.parse(JSON.stringify(record)))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('whatever is altered anywhere in a record is found', () => {
  const altered = records.chain((record) => fc.tuple(fc.constant(record), mutationOf(record)));
  fc.assert(
    fc.property(altered, ([record, mutation]) => {
      const mutated = mutation.apply(record);
      fc.pre(mutated !== null);
      expect(checkChain(mutated ?? []), mutation.name).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('one alteration is one place: the rest of the record still verifies', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  const logged = scribe.log('alpha', 'event-1');
  scribe.log('alpha', 'event-2');
  scribe.log('bravo', 'event-3');
  const altered = scribe.changes.map((change) =>
    change === logged ? { ...change, author: 'Somebody Else' } : change,
  );
  expect(faults(altered)).toEqual([`hash ${logged.id}`]);
});

test('the hashes are the same on every machine and in every version', () => {
  const sealed = sealChange(HEADER, BODY, SALT, GENESIS);
  expect(sealed.bodyHash).toBe('66ccd1b3da1fbf4a732ca4690fe9c533bf493251776975c5dd3dfef783f5fd96');
  expect(sealed.hash).toBe('7a5012769b347d4d171629db759f34651d2e88c1f8d2d20612150f544630dd51');
});

test('the order of keys and keys without a value do not change a hash', () => {
  const sealed = sealChange(HEADER, BODY, SALT, GENESIS);
  const other = { undoes: undefined, reason: 'typo', set: { severity: null, title: 'Zahlungen hängen 💳' } };
  expect(sealChange(HEADER, other, SALT, GENESIS).hash).toBe(sealed.hash);
});

test('a body cannot be guessed from its hash: the salt is in it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{32}$/), { minLength: 2, maxLength: 2 }),
      (salts) => {
        const [one, other] = salts.map((salt) => sealChange(HEADER, BODY, salt, GENESIS).bodyHash);
        expect(one).not.toBe(other);
      },
    ),
  );
});

test('only what belongs to a change is kept of what it is sealed from', () => {
  const sealed = sealChange({ ...HEADER, position: 7 } as ChangeHeader, BODY, SALT, GENESIS);
  expect(sealed).not.toHaveProperty('position');
});

test('a body that JSON cannot say is not sealed', () => {
  const broken = { set: { title: 'broken \ud83d' } };
  expect(() => sealChange(HEADER, broken, SALT, GENESIS)).toThrow(
    expect.objectContaining({ code: 'bad-input' }),
  );
});

test('a body that JSON cannot say is found, not tripped over', () => {
  const sealed = sealChange(HEADER, BODY, SALT, GENESIS);
  expect(faults([{ ...sealed, body: { set: { title: '\ud83d' } } }])).toEqual([`body ${sealed.id}`]);
});

function purgedRecord(): { scribe: Scribe; secret: Change; purge: Change } {
  const scribe = new Scribe();
  scribe.open('alpha');
  const secret = scribe.log('alpha', 'event-1', { text: 'hunter2' });
  scribe.log('alpha', 'event-2');
  return { scribe, secret, purge: scribe.purge('bravo', [secret.id]) };
}

test('a purge on record leaves a chain that holds, whoever purged', () => {
  expect(checkChain(purgedRecord().scribe.changes)).toEqual([]);
});

test('a purge that is not on record is found', () => {
  const { scribe, secret, purge } = purgedRecord();
  const silent = scribe.changes.filter(({ id }) => id !== purge.id);
  expect(faults(silent)).toEqual([`purge ${secret.id}`]);
});

test('a purge that did not purge is found', () => {
  const { scribe, secret } = purgedRecord();
  const restored = scribe.changes.map((change) => (change.id === secret.id ? secret : change));
  expect(faults(restored)).toEqual([`purge ${secret.id}`]);
});

test('a salt that was kept is found: with it the secret could be guessed', () => {
  const { scribe, secret } = purgedRecord();
  const salted = scribe.changes.map((change) =>
    change.id === secret.id ? { ...change, salt: secret.salt } : change,
  );
  expect(faults(salted)).toEqual([`purge ${secret.id}`]);
});

test('a purge cannot be purged', () => {
  const { scribe, secret, purge } = purgedRecord();
  scribe.write('alpha', 'body.purged', 'incident-1', {}, { purges: [purge.id] });
  expect(checkChain(scribe.changes)).toEqual([]);
  expect(faults(withoutBodies(scribe.changes, [purge.id]))).toEqual([
    `purge ${secret.id}`,
    `purge ${purge.id}`,
  ]);
});

test('a replica that begins in the middle, or goes on from another, is found', () => {
  const scribe = new Scribe();
  const opened = scribe.open('alpha');
  const late = { ...HEADER, replicaSeq: 2, hlc: '001650447684124-0000-alpha' };
  expect(faults([sealChange(late, BODY, SALT, GENESIS)])).toEqual([`order ${HEADER.id}`]);
  const bravo = { ...HEADER, replica: 'bravo', hlc: '001650447684124-0000-bravo' };
  expect(faults([opened, sealChange(bravo, BODY, SALT, opened.hash)])).toEqual([`previous ${HEADER.id}`]);
});

test('a clock that stands, runs back or is another replica’s is found', () => {
  const first = sealChange(HEADER, BODY, SALT, GENESIS);
  const after = (hlc: string): string[] =>
    faults([first, sealChange({ ...HEADER, id: 'second', replicaSeq: 2, hlc }, BODY, SALT, first.hash)]);
  expect(after('001650447684123-0001-alpha')).toEqual([]);
  expect(after('001650447684123-0000-alpha')).toEqual(['clock second']);
  expect(after('001650447684122-0000-alpha')).toEqual(['clock second']);
  expect(after('001650447684124-0000-bravo')).toEqual(['clock second']);
  expect(after('tomorrow')).toEqual(['clock second']);
});

test('a change of another incident is found', () => {
  const scribe = new Scribe();
  scribe.open('bravo');
  const stray = sealChange({ ...HEADER, incident: 'incident-2' }, BODY, SALT, GENESIS);
  expect(faults([...scribe.changes, stray])).toEqual([`incident ${HEADER.id}`]);
});

test('every fault can be found, and says so in a sentence', () => {
  const { scribe } = purgedRecord();
  const broken = scribe.changes.flatMap((change, index) => [
    change,
    { ...change, incident: 'x', hlc: '', prevHash: '', salt: index === 0 ? '' : change.salt },
  ]);
  const problems = checkChain([
    ...broken,
    ...withoutBodies(
      broken,
      broken.map(({ id }) => id),
    ),
  ]);
  expect(new Set(problems.map(({ fault }) => fault))).toEqual(new Set(CHAIN_FAULTS));
  for (const { message } of problems) expect(message).toMatch(/^[A-Z].+\.$/);
});

test('nothing to check is nothing wrong', () => {
  expect(checkChain([])).toEqual([]);
});
