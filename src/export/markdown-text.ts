import type { Text } from 'mdast';
import { defaultHandlers, type Handle, type State } from 'mdast-util-to-markdown';

/**
 * Writes a text. Escaping it means to look for some fifty patterns, one after the other, and nearly every
 * text of a timeline has none of them: one expression for all says so, and such a text is written as it is.
 */
export const markdownText: Handle = (node: Text, parent, state, info) => {
  const surrounded = `${info.before}${node.value}${info.after}`;
  if (node.value.includes('\\') || anyUnsafe(state).test(surrounded)) {
    return defaultHandlers.text(node, parent, state, info);
  }
  return node.value;
};

const EXPRESSIONS = new WeakMap<State, Map<string, RegExp>>();

/** Matches wherever one of the patterns does that count in the constructs that the writer is in. */
function anyUnsafe(state: State): RegExp {
  const known = EXPRESSIONS.get(state) ?? new Map<string, RegExp>();
  EXPRESSIONS.set(state, known);
  const constructs = state.stack.join(' ');
  const expression = known.get(constructs) ?? compile(state);
  known.set(constructs, expression);
  return expression;
}

function compile(state: State): RegExp {
  const { stack } = state;
  const within = (names: string | readonly string[] | null | undefined) =>
    [names ?? []].flat().some((name) => stack.some((construct) => construct === name));
  const patterns = state.unsafe.filter(({ inConstruct, notInConstruct }) => {
    const anywhere = !inConstruct || inConstruct.length === 0;
    return (anywhere || within(inConstruct)) && !within(notInConstruct);
  });
  return new RegExp(patterns.map((pattern) => state.compilePattern(pattern).source).join('|'));
}
