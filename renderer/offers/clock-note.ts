import type { EventView } from '../../src/incident/views.ts';

/** What nobody typed and speaks of the computer: a clock that was moved, a sleep, another zone. */
export function isClockNote({ clockShift, firstKeyAt, kind, text }: EventView): boolean {
  if (clockShift !== null) return true;
  return firstKeyAt === null && kind === 'note' && /\bthis computer\b/i.test(text);
}
