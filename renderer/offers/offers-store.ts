import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventView } from '../../src/incident/views.ts';
import type { ScreenClient } from '../client/client.ts';
import type { ClockState } from '../clock/clock-store.ts';
import { type Composer, lineOf } from '../composer/composer-store.ts';
import type { PasteState } from '../composer/paste-store.ts';
import type { Detail } from '../incidents/detail-store.ts';
import type { Corrections } from '../log/corrections-store.ts';
import type { Log } from '../log/log-store.ts';
import { duesOf } from '../promises/due.ts';
import type { SafetyState } from '../safety/safety-store.ts';
import type { SituationState } from '../situation/situation-store.ts';
import { isClockNote } from './clock-note.ts';
import { saidTwice, type Twice } from './milestone-twice.ts';
import type { Offer } from './offer.ts';
import { offersOf } from './offers-of.ts';
import { DEFAULT_SILENCE, lastLineAt, readSilence, SILENCE_SETTING } from './silence.ts';

export interface OffersState {
  readonly offers: readonly Offer[];
  /** After how many minutes of quiet the screen asks; 0 never asks. */
  readonly silence: number;
  /** The line that may say a milestone a second time. */
  readonly marked: string | null;
  readonly clockNotes: readonly EventView[];
  /** When the last quiet was put away, UTC milliseconds. */
  readonly quietFrom: number;
}

export interface Offers {
  readonly store: StoreApi<OffersState>;
  load(): Promise<void>;
  /** After how many minutes of quiet to ask. */
  ask(minutes: number): Promise<void>;
  /** Lines that were not there before. */
  arrived(events: readonly EventView[]): void;
  /** Another incident is shown. */
  forget(): void;
  /** Puts away what may be put away. */
  dismiss(): void;
  /** The milestone that two lines say, if the later one has just said it. */
  twice(): Twice | null;
}

interface Sources {
  readonly client: ScreenClient;
  readonly clock: StoreApi<ClockState>;
  readonly composer: Composer;
  readonly paste: StoreApi<PasteState>;
  readonly corrections: Corrections;
  readonly situation: StoreApi<SituationState>;
  readonly log: Log;
  readonly detail: Detail;
  readonly safety: StoreApi<SafetyState>;
}

/** The quiet lines that offer something. Written anew only when one of them says something else. */
export function createOffers(sources: Sources): Offers {
  const { client, clock, composer, paste, corrections, situation, log, detail, safety } = sources;
  const store = createStore<OffersState>(() => ({
    offers: [],
    silence: DEFAULT_SILENCE,
    marked: null,
    clockNotes: [],
    quietFrom: 0,
  }));
  let counted: { events: readonly EventView[]; last: number | null } = { events: [], last: null };
  const lastLine = (): number | null => {
    const { events } = log.store.getState();
    if (counted.events !== events) counted = { events, last: lastLineAt(events) };
    return counted.last;
  };
  const twice = (): Twice | null => {
    const { marked } = store.getState();
    return marked === null ? null : saidTwice(log.store.getState().events, marked);
  };

  const update = (): void => {
    const { silence, quietFrom, clockNotes, offers: before } = store.getState();
    const known = situation.getState().situation;
    const last = lastLine();
    const isTyping = lineOf(composer.store.getState()).text !== '';
    const offers = offersOf({
      now: clock.getState().now,
      incident: detail.store.getState().detail?.incident ?? null,
      corrections: corrections.store.getState().corrections.values(),
      dues: known === null ? [] : duesOf(known),
      twice: twice(),
      falls: paste.getState().falls,
      quietSince: last === null || isTyping ? null : Math.max(last, quietFrom),
      silence,
      clockNotes,
      safety: safety.getState(),
    });
    if (JSON.stringify(offers) !== JSON.stringify(before)) store.setState({ offers });
  };
  const set = (state: Partial<OffersState>): void => {
    store.setState(state);
    update();
  };
  for (const source of [clock, composer.store, paste, corrections.store, situation, safety])
    source.subscribe(update);

  return {
    store,
    async load() {
      const settings = await client.call('setting.all', {});
      set({ silence: readSilence(settings[SILENCE_SETTING]) });
    },
    async ask(silence) {
      await client.call('setting.put', { key: SILENCE_SETTING, value: silence });
      set({ silence });
    },
    arrived(events) {
      const { clockNotes, marked } = store.getState();
      const milestone = events.findLast((event) => event.milestone !== null);
      set({
        clockNotes: [...clockNotes, ...events.filter(isClockNote)],
        marked: milestone?.id ?? marked,
      });
    },
    forget: () => set({ clockNotes: [], marked: null }),
    dismiss: () => set({ clockNotes: [], marked: null, quietFrom: clock.getState().now }),
    twice,
  };
}
