import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventView } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';
import { amendment } from './amendment.ts';
import { type LineDraft, lineDraft, rebased } from './line-draft.ts';

/** What is to become of a line, and is not on record yet: it is on its way, or it was refused. */
export interface Correction {
  readonly incident: string;
  readonly event: string;
  readonly label: string;
  readonly wish: Wish;
  /** Null while it is on its way. */
  readonly failure: Failure | null;
}

export type Wish =
  | {
      readonly what: 'amend';
      /** The line as it stood when the correction was begun, and how often it had been changed. */
      readonly from: LineDraft;
      readonly basedOn: number;
      readonly draft: LineDraft;
    }
  | { readonly what: 'strike'; readonly reason: string };

export interface CorrectionsState {
  /** By the id of the line. */
  readonly corrections: ReadonlyMap<string, Correction>;
}

export interface Corrections {
  readonly store: StoreApi<CorrectionsState>;
  /** Sends what a line is to become; the answer is awaited by nobody. */
  send(incident: string, line: Pick<EventView, 'id' | 'label'>, wish: Wish): Promise<void>;
  /** Keeps what was typed in an editor that was left without Enter or Esc. */
  keep(incident: string, line: Pick<EventView, 'id' | 'label'>, wish: Wish): void;
  /** Forgets what was refused. */
  drop(event: string): void;
}

const LEFT: Failure = {
  code: 'bad-input',
  message: 'It was left before Enter.',
  hint: 'Enter saves it.',
};

/**
 * What the editor of a line begins with. After a refusal it is everything that was typed, put onto what the line says
 * now; while an earlier correction is on its way, it is what that one says.
 */
export function wishFor(event: EventView, kept: Correction | undefined): Wish & { what: 'amend' } {
  const now = lineDraft(event);
  if (kept?.wish.what !== 'amend') return { what: 'amend', from: now, basedOn: event.revisions, draft: now };
  if (kept.failure === null) return kept.wish;
  const { draft, from } = kept.wish;
  return { what: 'amend', from: now, basedOn: event.revisions, draft: rebased(draft, from, now) };
}

/**
 * Corrections on their way to the record. One at a time for each line, in order; nothing that was typed is lost when
 * one is refused.
 */
export function createCorrections(
  client: ScreenClient,
  on: {
    /** The line as it is on record now. */
    readonly saved: (incident: string, event: EventView) => void;
    readonly refused: (incident: string, failure: Failure) => void;
  },
): Corrections {
  const store = createStore<CorrectionsState>(() => ({ corrections: new Map() }));
  /** The last one that was sent for each line, until it is answered. */
  const running = new Map<string, Promise<EventView | null>>();

  const put = (event: string, correction: Correction | null): void =>
    store.setState(({ corrections }) => {
      const next = new Map(corrections);
      if (correction === null) next.delete(event);
      else next.set(event, correction);
      return { corrections: next };
    });

  const call = async (incident: string, event: string, wish: Wish): Promise<EventView | null> => {
    if (wish.what === 'strike') return client.call('event.strike', { incident, event, reason: wish.reason });
    const change = amendment(wish.from, wish.draft);
    if (change === null) return null;
    return client.call('event.amend', { incident, event, basedOn: wish.basedOn, ...change });
  };

  /** Null if it was refused. `mine`: no later one for the same line has been sent meanwhile. */
  const settle = async (correction: Correction, mine: () => boolean): Promise<EventView | null> => {
    const { incident, event } = correction;
    try {
      const result = await call(incident, event, correction.wish);
      if (result !== null) on.saved(incident, result);
      if (mine()) put(event, null);
      return result;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (mine()) put(event, { ...correction, failure });
      on.refused(incident, failure);
      return null;
    }
  };

  return {
    store,
    async send(incident, { id, label }, wish) {
      const before = running.get(id);
      const earlier = store.getState().corrections.get(id)?.wish;
      put(id, { incident, event: id, label, wish, failure: null });
      const work = async (): Promise<EventView | null> => {
        // Nothing holds up the first one, not even for a moment.
        const answered = before === undefined ? null : await before;
        const onTop = answered === null ? wish : after(wish, earlier, answered);
        const correction = { incident, event: id, label, wish: onTop, failure: null };
        return settle(correction, () => running.get(id) === mine);
      };
      const mine = work();
      running.set(id, mine);
      await mine;
      if (running.get(id) === mine) running.delete(id);
    },
    keep: (incident, { id, label }, wish) => put(id, { incident, event: id, label, wish, failure: LEFT }),
    drop: (event) => put(event, null),
  };
}

/** A correction that was begun while an earlier one was on its way goes on top of what that one made of the line. */
function after(wish: Wish, earlier: Wish | undefined, made: EventView): Wish {
  if (wish.what !== 'amend' || earlier?.what !== 'amend') return wish;
  return { ...wish, from: earlier.draft, basedOn: made.revisions };
}
