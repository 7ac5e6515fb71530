import { type FoundClock, matchAt } from './found-time.ts';

export interface ScannedClock {
  readonly clock: FoundClock;
  readonly end: number;
}

const HALF = '(?: ?([ap])\\.? ?m(?!\\p{L})\\.?)?';
const SUFFIX = "(?: ?(?:h|hrs?|hours|uhr|o'clock)(?![\\p{L}\\d]))?";

/** 14:32, 14:32:05.250, 6:05 p.m. */
const WITH_COLONS = new RegExp(
  `(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?![\\d:])${HALF}${SUFFIX}`,
  'iuy',
);
/** 14.43, 14h43 */
const WITH_POINT = new RegExp(`(\\d{1,2})[.h]([0-5]\\d)(?![\\d.%/]|,\\d)${HALF}${SUFFIX}`, 'iuy');
/** 6pm */
const HOUR_AND_HALF = /(\d{1,2}) ?([ap])\.? ?m(?!\p{L})\.?/iuy;
/** 1432h, 0905: four digits that are no year. */
const FOUR_DIGITS =
  /(?:(\d{2})([0-5]\d)(?:(?= ?(?:z|utc|gmt)(?!\p{L}))| ?(?:hrs?|hours|h)(?!\p{L}))|(0\d)([0-5]\d)(?= ?[-–:|\]]))/iuy;
/** 12:?? */
const OPEN_MINUTE = new RegExp(`(\\d{1,2}):(?:\\?\\?|xx)${HALF}`, 'iuy');
const NAMED = /(noon|midday|midnight)(?!\p{L})/iuy;

interface Parts {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  readonly half?: string | undefined;
  readonly openMinute?: boolean;
}

function clockOf({
  hour,
  minute = 0,
  second,
  fraction = '',
  half,
  openMinute = false,
}: Parts): FoundClock | null {
  const letter = half?.toLowerCase();
  // 24:00 is the end of a day; `0:30 am` and `17:14pm` are what tired people write.
  const impossible =
    hour > 24 ||
    minute > 59 ||
    Number(second ?? 0) > 60 ||
    (hour === 24 && minute > 0) ||
    (letter === 'a' && hour > 12);
  if (impossible) return null;
  return {
    hour,
    minute,
    second: Math.min(59, Number(second ?? 0)),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    precision: second === undefined ? 'minute' : 'exact',
    half: letter === undefined ? null : letter === 'a' ? 'am' : 'pm',
    openMinute,
  };
}

interface ClockForm {
  readonly form: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Parts;
}

const NAMED_HOURS: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };

const FORMS: readonly ClockForm[] = [
  {
    form: WITH_COLONS,
    read: ([, hour, minute, second, fraction, half]) => ({
      hour: Number(hour),
      minute: Number(minute),
      second,
      fraction,
      half,
    }),
  },
  { form: OPEN_MINUTE, read: ([, hour, half]) => ({ hour: Number(hour), half, openMinute: true }) },
  {
    form: WITH_POINT,
    read: ([, hour, minute, half]) => ({ hour: Number(hour), minute: Number(minute), half }),
  },
  { form: HOUR_AND_HALF, read: ([, hour, half]) => ({ hour: Number(hour), half }) },
  {
    form: FOUR_DIGITS,
    read: ([, hour, minute, other, rest]) => ({
      hour: Number(hour ?? other),
      minute: Number(minute ?? rest),
    }),
  },
  { form: NAMED, read: ([, name = '']) => ({ hour: NAMED_HOURS[name.toLowerCase()] ?? 0 }) },
];

const PREFIX = /(?:at |@ ?|kl\.? ?|um )/iuy;

/** The time of day that begins at a place of a flat text, with `at` before it or not; null if none does. */
export function scanClock(text: string, at: number): ScannedClock | null {
  const begin = at + (matchAt(PREFIX, text, at)?.[0].length ?? 0);
  for (const { form, read } of FORMS) {
    const match = matchAt(form, text, begin);
    const clock = match && clockOf(read(match));
    if (clock) return { clock, end: begin + match[0].length };
  }
  return null;
}

/** The hour, 0–24, that is meant. */
export function hourOf({ hour, half }: FoundClock): number {
  if (half === null || hour > 12) return hour;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
