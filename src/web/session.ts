import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.ts';

const SECRET_BYTES = 32;

/** Who may come in: whoever holds the printed address, and then the browser that opened it. */
export interface Session {
  /** What the printed address carries. It stays good while the server runs: a browser may forget its cookie. */
  readonly token: string;
  /** The `Set-Cookie` that a token is exchanged for. Throws unless it is the right one. */
  exchange(token: string): string;
  /** Throws unless the `Cookie` header holds this session's cookie. */
  check(cookieHeader: string | undefined): void;
}

/** @param port is part of the cookie's name: all ports of a host share one cookie jar. */
export function openSession(port: number): Session {
  const token = secret();
  const cookie = secret();
  const name = `incident-recorder-${port}`;
  return {
    token,
    exchange(given) {
      if (!sameSecret(given, token)) {
        throw new Refusal(
          403,
          'This address is not the one that was printed when the recorder started.',
          'Copy the whole address from the terminal, the token at its end included.',
        );
      }
      return `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    check(header) {
      if (!valuesOf(header ?? '', name).some((value) => sameSecret(value, cookie))) {
        throw new Refusal(
          401,
          'This browser has not been let in to the recorder.',
          'Open the address that was printed in the terminal, the token at its end included.',
        );
      }
    },
  };
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Digests have one length, so that neither the length nor the place of a difference shows in the time taken. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function valuesOf(header: string, name: string): string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
