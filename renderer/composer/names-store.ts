import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Names } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';

export interface NamesKnown {
  readonly store: StoreApi<Names>;
  /** Reads them anew: a line may have named somebody since. */
  refresh(incident: string | null): Promise<void>;
}

/** Who and what lines have named, for completing. Names that cannot be read are none: nothing waits for them. */
export function createNames(client: ScreenClient): NamesKnown {
  const store = createStore<Names>(() => ({ people: [], services: [] }));
  let newest = 0;
  return {
    store,
    async refresh(incident) {
      newest += 1;
      const mine = newest;
      try {
        const names = await client.call('name.list', { incident });
        if (mine === newest) store.setState(names);
      } catch {
        // What was known before still completes.
      }
    },
  };
}
