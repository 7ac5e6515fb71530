import { expect, expectTypeOf, test } from 'vitest';
import { contract, type OperationName } from '../../src/recorder/contract.ts';
import type { Handlers } from '../../src/recorder/handler.ts';
import { handlers } from '../../src/recorder/handlers.ts';

test('every operation has a handler, and nothing else has', () => {
  expectTypeOf<keyof Handlers>().toEqualTypeOf<OperationName>();
  expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
});

test('the compiler refuses a map with an operation too few or too many', () => {
  expectTypeOf<Omit<Handlers, 'undo'>>().not.toExtend<Handlers>();
  const { undo, redo } = handlers;
  // @ts-expect-error One operation is missing.
  const few: Pick<Handlers, 'undo' | 'redo'> = { undo };
  // @ts-expect-error The contract has no operation `redoAll`.
  const many = { undo, redoAll: redo } satisfies Partial<Handlers>;
  expect([few, many]).toHaveLength(2);
});

test.each(Object.entries(contract))('%s has a schema that refuses what it does not know', (_, { input }) => {
  const codes = input.safeParse({ surprise: 1 }).error?.issues.map(({ code }) => code);
  expect(codes).toContain('unrecognized_keys');
  expect(input.safeParse(null).success).toBe(false);
});
