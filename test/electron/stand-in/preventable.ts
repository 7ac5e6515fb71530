import type { EventEmitter } from 'node:events';

/** Emits an event that listeners may prevent. @returns whether none did. */
export function preventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...more: readonly unknown[]
): boolean {
  let prevented = false;
  const event = Object.assign(Object.create(details), details, {
    preventDefault: () => {
      prevented = true;
    },
  });
  emitter.emit(name, event, ...more);
  return !prevented;
}
