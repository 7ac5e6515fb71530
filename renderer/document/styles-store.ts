import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, StyleSummary } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';

export interface StylesState {
  readonly styles: readonly StyleSummary[];
  readonly failure: Failure | null;
}

export interface Styles {
  readonly store: StoreApi<StylesState>;
  refresh(): Promise<void>;
}

/** The house styles that can be chosen. */
export function createStyles(client: ScreenClient): Styles {
  const store = createStore<StylesState>(() => ({ styles: [], failure: null }));
  return {
    store,
    async refresh() {
      try {
        store.setState({ styles: await client.call('style.list', {}), failure: null });
      } catch (thrown) {
        store.setState({ failure: failureOf(thrown) });
      }
    },
  };
}

/** The style in which the recorder writes an incident for which none has been chosen. */
const USUAL = 'sre';

/** The style of an incident: the one chosen for it, else the usual one, else the first. */
export function styleOf(styles: readonly StyleSummary[], chosen: string | null): StyleSummary | null {
  const named = (name: string | null): StyleSummary | undefined =>
    styles.find((style) => style.name === name);
  return named(chosen) ?? named(USUAL) ?? styles[0] ?? null;
}
