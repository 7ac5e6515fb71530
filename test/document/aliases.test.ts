import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasesFor, namesIn } from '../../src/document/aliases.ts';
import { userText } from './support/arbitraries.ts';
import { incidentView } from './support/views.ts';

const people = (...authors: string[]) =>
  aliasesFor(
    incidentView({ events: authors.map((author) => ({ at: '2022-04-20T11:28:00+02:00', author })) }),
    'Person',
  );

test.each([
  ['Anna Berg, Jonas and Siri', ['Anna Berg', 'Jonas', 'Siri']],
  ['Anna; Bård & Åse og Ola\nKari', ['Anna', 'Bård', 'Åse', 'Ola', 'Kari']],
  ['Sandra Brandt', ['Sandra Brandt']],
  [' , ', []],
])('%j names %j', (list, names) => {
  expect(namesIn(list)).toEqual(names);
});

test.each([
  ['@anna restarted it', 'Person 1 restarted it'],
  ['(@anna), @ANNA: @anna.', '(Person 1), Person 1: Person 1.'],
  ['anna restarted it, Anna said', 'Person 1 restarted it, Person 1 said'],
  ['@jonas.lie and @anna', 'Person 2 and Person 1'],
  ['annabel and hannah', 'annabel and hannah'],
  ['anna@example.com', 'Person 1@example.com'],
  ['@types/node and x@y', '@types/node and x@y'],
  ['@14:32 and @ anna', '@14:32 and @ Person 1'],
  ['ånna, ännä', 'ånna, ännä'],
])('%j becomes %j', (text, expected) => {
  expect(people('anna').inText(text)).toBe(expected);
});

test('a longer name goes before the shorter one that it begins with', () => {
  const aliases = people('Anna', 'Anna Berg');
  expect(aliases.inText('Anna Berg told Anna')).toBe('Person 2 told Person 1');
});

test('a name may hold whatever an expression reads as its own', () => {
  expect(people('J. (Jon) O+*').inText('then J. (Jon) O+* left, J_ (Jon) not')).toBe(
    'then Person 1 left, J_ (Jon) not',
  );
});

test('accounts that are words of the trade are aliased as authors, not as words', () => {
  const aliases = people('root', 'on-call');
  expect(aliases.of('root')).toBe('Person 1');
  expect(aliases.inText('the root cause was found by on-call')).toBe('the root cause was found by on-call');
});

test('one person has one alias, whatever their name, and two people have two', () => {
  fc.assert(
    fc.property(fc.array(userText, { maxLength: 8 }), (names) => {
      const aliases = people(...names);
      const keys = names.map((name) => name.trim().toLowerCase());
      for (const [index, name] of names.entries()) {
        if (keys[index] === '') expect(aliases.of(name)).toBe(name);
        else expect(aliases.of(name)).toMatch(/^Person \d+$/);
        const same = names.filter((other) => aliases.of(other) === aliases.of(name));
        expect(new Set(same.map((other) => other.trim().toLowerCase())).size).toBe(1);
      }
      expect(aliases.size).toBe(new Set(keys.filter((key) => key !== '')).size);
    }),
    { numRuns: 200 },
  );
});

test('nobody who is known by a proper name is named in any text', () => {
  const name = fc.constantFrom('Anna Berg', 'jonas', 'Åse Moe', 'J. R. (Bob)', 'O’Neil', '日本 太郎');
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), userText, (names, said) => {
      const text = names.map((known) => `${said} ${known}, @${known}`).join(' ');
      const shown = people(...names).inText(text);
      for (const known of names) expect(shown.replaceAll(said, '')).not.toContain(` ${known},`);
    }),
    { numRuns: 200 },
  );
});
