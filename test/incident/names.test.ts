import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinct, namesInText, peopleIn } from '../../src/incident/names.ts';

test.each<[string, string[], string[]]>([
  ['asked @anna about #db', ['anna'], ['db']],
  ['@anna, @bo: (#db-2) "#payment_api".', ['anna', 'bo'], ['db-2', 'payment_api']],
  ['@Åse and @o.nordmann', ['Åse', 'o.nordmann'], []],
  ['@anna/@bo', ['anna'], []],
  ['#db1 and #3scale', [], ['db1', '3scale']],
  ['see #14, #B14 and #1', [], []],
  ['anna@example.com', [], []],
  ['@14:32 @-5m @~18:30 @yesterday @noon', [], []],
  ['@here @channel', [], []],
  ['@scope/package https://example.com/#top example#part', [], []],
  ['ssh root@db:22 # a comment', [], []],
  ['@anna @ANNA #db #DB', ['anna'], ['db']],
  ['@ # @@ ## @#', [], []],
])('"%s" names %j and %j', (text, people, services) => {
  expect(namesInText(text)).toEqual({ people, services });
});

test.each<[string, string[]]>([
  ['Anna Berg', ['Anna Berg']],
  ['Anna, @bo and Carl & Dina; Eva/Finn', ['Anna', 'bo', 'Carl', 'Dina', 'Eva', 'Finn']],
  ['Sandy Anderson', ['Sandy Anderson']],
  [' , ', []],
])('a role of "%s" names %j', (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test('any text is read, and every name stands in it after its mark', () => {
  const words = fc.constantFrom('@anna', '#db', '@', '#', '.', '@14:32', ' ', 'x', '/', 'å', '\u200d');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { people, services } = namesInText(text);
      for (const name of people) expect(text).toContain(`@${name}`);
      for (const name of services) expect(text).toContain(`#${name}`);
      expect(distinct(people)).toEqual(people);
    }),
  );
});

test('a long text is not read to its end, and names no more than fifty', () => {
  expect(namesInText(`${'x '.repeat(6000)}@anna`).people).toEqual([]);
  const many = Array.from({ length: 60 }, (_, index) => `@p${index}x`).join(' ');
  expect(namesInText(many).people).toHaveLength(50);
});
