import type { Clock } from '../time/instant.ts';

/** What the store takes from outside, so that tests own it. */
export interface StoreEnvironment {
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
}

export function randomHex({ randomBytes }: StoreEnvironment, bytes: number): string {
  return Buffer.from(randomBytes(bytes)).toString('hex');
}
