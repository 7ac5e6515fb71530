/** Where a process under test writes down what it was told. */
export const ACKNOWLEDGED = 'acknowledged';

/** What a record should hold. */
export interface Expected {
  readonly opened: boolean;
  readonly events: number;
  readonly draft: string;
  readonly attachments: readonly string[];
  /** Ids, sorted. */
  readonly purged: readonly string[];
}

export const NOTHING: Expected = { opened: false, events: 0, draft: '', attachments: [], purged: [] };

/**
 * The last state that was acknowledged, and the one that was on its way when the power went: it is the same if nothing
 * was on its way. A last line that is cut off was not written.
 */
export function expectedAfter<T>(acknowledged: string, nothing: T): { done: T; will: T } {
  let [done, will] = [nothing, nothing];
  for (const line of acknowledged.split('\n').slice(0, -1)) {
    const said: { done?: T; will?: T } = JSON.parse(line);
    if (said.done !== undefined) done = said.done;
    will = said.will ?? done;
  }
  return { done, will };
}
