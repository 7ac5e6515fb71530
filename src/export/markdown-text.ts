import type { Text } from 'mdast';
import { defaultHandlers, type Handle, type State, type Unsafe } from 'mdast-util-to-markdown';

/**
 * Writes a text. Escaping it means to look for some fifty patterns, one after the other. Nearly every text of a
 * timeline has none of them: one expression for all says so, and such a text is written as it is. In the others only
 * those are looked for whose character is there.
 */
export const markdownText: Handle = (node: Text, parent, state, info) => {
  const surrounded = `${info.before}${node.value}${info.after}`;
  const { expression, patterns } = patternsOf(state);
  if (!node.value.includes('\\') && !expression.test(surrounded)) return node.value;
  const all = state.unsafe;
  state.unsafe = patterns.filter(({ character }) => surrounded.includes(character));
  try {
    return defaultHandlers.text(node, parent, state, info);
  } finally {
    state.unsafe = all;
  }
};

/** The patterns that count in some constructs, and an expression that matches wherever one of them does. */
interface Patterns {
  readonly patterns: readonly Unsafe[];
  readonly expression: RegExp;
}

const KNOWN = new WeakMap<State, Map<string, Patterns>>();

/** The patterns that count in the constructs that the writer is in. */
function patternsOf(state: State): Patterns {
  const known = KNOWN.get(state) ?? new Map<string, Patterns>();
  KNOWN.set(state, known);
  const constructs = state.stack.join(' ');
  const patterns = known.get(constructs) ?? compile(state);
  known.set(constructs, patterns);
  return patterns;
}

function compile(state: State): Patterns {
  const { stack } = state;
  const within = (names: string | readonly string[] | null | undefined) =>
    [names ?? []].flat().some((name) => stack.some((construct) => construct === name));
  const patterns = state.unsafe.filter(({ inConstruct, notInConstruct }) => {
    const anywhere = !inConstruct || inConstruct.length === 0;
    return (anywhere || within(inConstruct)) && !within(notInConstruct);
  });
  const source = patterns.map((pattern) => state.compilePattern(pattern).source).join('|');
  return { patterns, expression: new RegExp(source) };
}
