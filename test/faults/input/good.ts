import type * as z from 'zod/mini';

/** What a schema of the contract is made of, as far as an example of it needs to know. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** Examples by name, where a type alone does not make a good one. */
type Examples = Readonly<Record<string, unknown>>;

/** An input that the schema takes, with all of its optional parts. */
export function goodInput(schema: z.ZodMiniType, examples: Examples, name = ''): unknown {
  const { type, shape, innerType, element, options, entries, values } = schema._zod
    .def as unknown as Definition;
  if (shape !== undefined) {
    return Object.fromEntries(
      Object.entries(shape).map(([key, part]) => [key, goodInput(part, examples, key)]),
    );
  }
  if (Object.hasOwn(examples, name)) return examples[name];
  if (innerType !== undefined) return goodInput(innerType, examples, name);
  if (element !== undefined) return [goodInput(element, examples, name)];
  if (options?.[0] !== undefined) return goodInput(options[0], examples, name);
  if (entries !== undefined) return Object.values(entries)[0];
  if (values !== undefined) return values[0];
  return { string: 'told by team B', number: 300, boolean: true, record: { authors: 'Anna' } }[type] ?? null;
}
