import type { FoundTime, FoundZone } from '../times/found-time.ts';

/** A time that stands in a source outside its timeline, and how much it says about the times in there. */
export interface Hint {
  readonly time: FoundTime;
  /** For people: where it stands. */
  readonly where: string;
  /** 1 says it is the date of the outage; larger numbers say less. */
  readonly rank: number;
  /** It is said to be when the outage began. */
  readonly start: boolean;
}

/** What a source says beside its timeline that times in the timeline depend on. */
export interface Hints {
  readonly times: readonly Hint[];
  /** Zones that are stated for all times, the most trusted first. */
  readonly zones: readonly ZoneHint[];
  /** The zone of a place that the source names, as an IANA name. */
  readonly place: { readonly zone: string; readonly name: string } | null;
}

export interface ZoneHint {
  readonly zone: FoundZone;
  readonly where: string;
  /** It is said of all times, rather than beside one of them. */
  readonly stated: boolean;
  /** Index of the line, if that is all the line says. */
  readonly line?: number;
}

export const NO_HINTS: Hints = { times: [], zones: [], place: null };
