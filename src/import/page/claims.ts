import type { Fate } from '../types.ts';

/** What becomes of the lines of one source, by their index. A line that nobody claims was not understood. */
export interface Claims {
  /** The last claim of a line stands, but an event is never claimed away. */
  claim(line: number, as: string, fate?: Fate, notes?: readonly string[]): void;
  isClaimed(line: number): boolean;
  get(
    line: number,
  ): { readonly as: string; readonly fate: Fate; readonly notes: readonly string[] } | undefined;
}

export function openClaims(): Claims {
  const claims = new Map<number, { as: string; fate: Fate; notes: readonly string[] }>();
  return {
    claim(line, as, fate = 'taken', notes = []) {
      const before = claims.get(line);
      if (before?.as.startsWith('event')) return;
      claims.set(line, { as, fate, notes });
    },
    isClaimed: (line) => claims.has(line),
    get: (line) => claims.get(line),
  };
}
