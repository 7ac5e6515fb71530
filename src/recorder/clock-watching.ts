import * as z from 'zod/mini';
import { type ClockFinding, type ClockSample, followClocks } from '../time/clock-watch.ts';
import type { Clock } from '../time/instant.ts';
import { noteEverywhere, noteOf } from './clock-notes.ts';
import type { Context } from './handler.ts';

/** Milliseconds between two looks at the clocks. */
const PAUSE = 1_000;
/** Two readings of one sample that lie further apart were interrupted, perhaps by sleep. */
const APART = 1_500;
const MOST_TRIES = 5;

/** Calls `work` again and again until it is told to stop. */
export type Repeat = (milliseconds: number, work: () => void) => () => void;

/** Keeps no process alive. */
export const repeatWithTimer: Repeat = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds).unref();
  return () => clearInterval(timer);
};

/**
 * Looks at the clocks from now on, and notes in every incident that runs what happened to them.
 * @returns how to stop
 */
export function watchClock(context: Context, repeat: Repeat): () => void {
  const tell = followClocks(sampleOf(context.clock));
  let untold: ClockFinding[] = [];
  return repeat(PAUSE, () => {
    untold.push(...tell(sampleOf(context.clock)));
    untold = untold.filter((finding) => !isNoted(context, finding));
  });
}

/** A record that cannot be written just now is tried again with the next look. */
function isNoted(context: Context, finding: ClockFinding): boolean {
  try {
    context.store.transaction(() => {
      if (isNews(context, finding)) noteEverywhere(context, noteOf(finding));
    });
    return true;
  } catch {
    return false;
  }
}

/** A sample that nothing interrupted, as far as it can be had. */
function sampleOf(clock: Clock): ClockSample {
  for (let tries = 1; ; tries += 1) {
    const before = clock.uptime();
    const sample = { wall: clock.now(), monotonic: clock.monotonic(), uptime: clock.uptime() };
    if (sample.uptime - before < APART || tries === MOST_TRIES) return sample;
  }
}

const SETTING = 'clock-noted';
/** How long after one process another one may see the same, and how differently. Milliseconds. */
const SAME_WITHIN = 5_000;
const ALIKE_WITHIN = 2_000;

const notedSchema = z.record(z.string(), z.object({ at: z.number(), size: z.number() }));

/** Two shells on one record see the same, and the first to see it notes it. */
function isNews({ store, clock }: Context, finding: ClockFinding): boolean {
  const before = notedSchema.safeParse(store.settings()[SETTING]);
  const noted = before.success ? before.data : {};
  const news = { at: clock.now(), size: finding.what === 'moved' ? finding.by : finding.for };
  const same = noted[finding.what];
  if (
    same !== undefined &&
    isNear(news.at, same.at, SAME_WITHIN) &&
    isNear(news.size, same.size, ALIKE_WITHIN)
  )
    return false;
  store.putSetting(SETTING, { ...noted, [finding.what]: news });
  return true;
}

function isNear(one: number, other: number, distance: number): boolean {
  return Math.abs(one - other) <= distance;
}
