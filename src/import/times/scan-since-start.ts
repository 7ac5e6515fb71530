import { matchAt } from './found-time.ts';

export interface SinceStart {
  /** Milliseconds after the start; negative before it. */
  readonly ms: number;
  readonly end: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const ZERO = /T ?[+-]? ?0(?!\d|[:.]\d|\p{L})(?: ?min)?/uy;
/** T+1:05, T+00:05:00 */
const AS_CLOCK = /(?:T ?)?([+-]) ?(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d|:\d)/uy;
/** T+5m, T + 1h30m, +90 min */
const AS_LENGTH =
  /(?:T ?)?([+-]) ?(?:(\d{1,3}) ?h(?:rs?|ours?)?)? ?(?:(\d{1,4}) ?m(?:ins?|inutes?)?)? ?(?:(\d{1,4}) ?s(?:ecs?|econds?)?)?(?![\p{L}\d]|:\d)/uy;
/** T+5: minutes are meant. */
const AS_NUMBER = /T ?([+-]) ?(\d{1,4})(?!\d|[:.]\d|\p{L})/uy;

function signed(sign: string | undefined, ms: number): number {
  return sign === '-' && ms > 0 ? -ms : ms;
}

/** A distance from the start of the outage: `T0`, `T+5m`, `T+1:05`, `+0:05`. */
export function scanSinceStart(text: string, at: number): SinceStart | null {
  const zero = matchAt(ZERO, text, at);
  if (zero) return { ms: 0, end: at + zero[0].length };
  const clock = matchAt(AS_CLOCK, text, at);
  if (clock) {
    const [whole, sign, hours, minutes, seconds = '0'] = clock;
    const ms = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
    return { ms: signed(sign, ms), end: at + whole.length };
  }
  const length = matchAt(AS_LENGTH, text, at);
  const [whole = '', sign, hours, minutes, seconds] = length ?? [];
  if (hours ?? minutes ?? seconds) {
    const ms = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * 1000;
    return { ms: signed(sign, ms), end: at + whole.trimEnd().length };
  }
  const number = matchAt(AS_NUMBER, text, at);
  if (!number) return null;
  return { ms: signed(number[1], Number(number[2]) * MINUTE), end: at + number[0].length };
}
