import type { Command } from '../commands/command.ts';

/** How well a name answers to what is typed: each word must occur in it; words that begin one count more. */
export function score(name: string, typed: string): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = name.toLowerCase();
  let sum = words.length === 0 ? 1 : 0;
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at < 0) return 0;
    sum += at === 0 ? 3 : /[\s:]/.test(lower.charAt(at - 1)) ? 2 : 1;
  }
  return sum;
}

/** The commands that answer to what is typed, the best first, else in their own order. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  return commands
    .map((command) => ({ command, score: score(command.name, typed) }))
    .filter((entry) => entry.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((entry) => entry.command);
}
