import type { Clock } from '../time/instant.ts';

/** What the store takes from outside, so that tests own it. */
export interface StoreEnvironment {
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** How many salts are drawn at once: asking for randomness costs more than the randomness. */
const SALTS = 64;
/** Bytes of a salt: more than anybody can try. */
const SALT_BYTES = 16;

/** Gives salts in hex, a new one each time. */
export function saltsFrom({ randomBytes }: StoreEnvironment): () => string {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = Buffer.from(randomBytes(SALTS * SALT_BYTES));
    const salt = drawn.toString('hex', 0, SALT_BYTES);
    drawn = drawn.subarray(SALT_BYTES);
    return salt;
  };
}

export function randomHex({ randomBytes }: StoreEnvironment, bytes: number): string {
  return Buffer.from(randomBytes(bytes)).toString('hex');
}
