import { RecorderError } from '../failure.ts';

/**
 * Hybrid logical clock (Kulkarni et al., 2014): wall milliseconds, a counter for what happens within one of
 * them or while the wall clock is behind, and the replica, which makes it unique. The first two have a fixed
 * width, so comparing the texts compares the clocks: `001650447684123-0000-<replica>`.
 */
const TIME_DIGITS = 15;
const COUNTER_DIGITS = 4;
const MAX_TIME = 10 ** TIME_DIGITS - 1;
const MAX_COUNTER = 16 ** COUNTER_DIGITS - 1;
export const HLC_SHAPE = /^(\d{15})-([0-9a-f]{4})-([!-~]+)$/;

interface Reading {
  readonly time: number;
  readonly counter: number;
  readonly replica: string;
}

/**
 * The next clock value of a replica.
 * @param last the greatest value that the replica has written or seen, its own or another's; null at first
 * @param now wall time in UTC milliseconds; it may have jumped back, or lie behind `last`
 * @param replica visible ASCII, so that every sorting agrees
 * @returns a value greater than `last`, whatever the wall clock says
 * @throws RecorderError damaged if `last` is no clock value, or none is left above it
 */
export function nextHlc(last: string | null, now: number, replica: string): string {
  const wall = Math.min(Math.max(0, Math.floor(now)), MAX_TIME);
  if (last === null) return write(wall, 0, replica);
  const { time, counter } = read(last);
  if (wall > time) return write(wall, 0, replica);
  if (counter < MAX_COUNTER) return write(time, counter + 1, replica);
  if (time < MAX_TIME) return write(time + 1, 0, replica);
  throw damaged(last);
}

/** The wall time in a clock value, UTC milliseconds: at least the time at which it was written. */
export function hlcTime(hlc: string): number {
  return read(hlc).time;
}

/** Whether this text is a clock value that this replica can have written. */
export function isHlcOf(hlc: string, replica: string): boolean {
  return HLC_SHAPE.exec(hlc)?.[3] === replica;
}

/** Orders clock values as every other reader of the record does: by code unit, never by locale. */
export function compareHlc(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function read(hlc: string): Reading {
  const [, time, counter, replica] = HLC_SHAPE.exec(hlc) ?? [];
  if (time === undefined || counter === undefined || replica === undefined) throw damaged(hlc);
  return { time: Number(time), counter: Number.parseInt(counter, 16), replica };
}

function write(time: number, counter: number, replica: string): string {
  const ticks = counter.toString(16).padStart(COUNTER_DIGITS, '0');
  return `${String(time).padStart(TIME_DIGITS, '0')}-${ticks}-${replica}`;
}

function damaged(hlc: string): RecorderError {
  return new RecorderError(
    'damaged',
    `${JSON.stringify(hlc.slice(0, 60))} is not a clock value that this record can go on from.`,
    'Verify the record, and take the changes that carry it from another copy.',
  );
}
