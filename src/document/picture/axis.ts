import { scaleUtc } from 'd3-scale';
import type { Instant } from '../../time/instant.ts';
import type { TimeWriter } from '../style-time.ts';
import { textWidth } from './text-width.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const TICK_SIZE = 11;
const ROOM_OF_A_TICK = 110;

/** In pixels. */
export interface AxisRoom {
  readonly width: number;
  /** Where no label may reach: the edge of the canvas. */
  readonly right: number;
  /** Where a moment stands, in UTC milliseconds. */
  readonly place: (ms: number) => number;
}

/** Where the labels of an axis stand and what they say. */
export interface Tick {
  readonly x: number;
  readonly text: string;
}

/**
 * Round moments on the incident's own clock, as many as have room. The first one of each date says the date.
 */
export function axisTicks(from: Instant, until: Instant, room: AxisRoom, times: TimeWriter): Tick[] {
  const days = wholeDays(from, until);
  const ticks: Tick[] = [];
  let lastDate = '';
  let free = 0;
  for (const at of roundMoments(
    times.local(from),
    until,
    Math.max(2, Math.floor(room.width / ROOM_OF_A_TICK)),
  )) {
    const date = times.date(at);
    if (days && date === lastDate) continue;
    const clock = times.clock({ precision: 'minute', at });
    const text = days ? date : date === lastDate ? clock : `${date} ${clock}`;
    const x = room.place(at.ms);
    const half = textWidth(text, TICK_SIZE) / 2;
    if (x - half < free || x + half > room.right) continue;
    ticks.push({ x, text });
    free = x + half + TICK_SIZE;
    lastDate = date;
  }
  return ticks;
}

/** From about a week on, the time of day says nothing any more. */
const wholeDays = (from: Instant, until: Instant) => until.ms - from.ms > 6 * DAY;

/** d3 knows UTC only: it is shown the wall clock at the beginning as if that were UTC. */
function roundMoments(from: Instant, until: Instant, count: number): Instant[] {
  const shift = from.offset * MINUTE;
  const scale = scaleUtc().domain([from.ms + shift, until.ms + shift]);
  return scale
    .ticks(count)
    .map((tick) => ({ ms: tick.getTime() - shift, offset: from.offset }))
    .filter(({ ms }) => ms % MINUTE === 0);
}
