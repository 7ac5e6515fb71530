import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';

export interface PreviewState {
  /** Whose document it is: the incident and the style. */
  readonly of: string | null;
  readonly html: string | null;
  readonly failure: Failure | null;
}

export interface Preview {
  readonly store: StoreApi<PreviewState>;
  /** Shows the document as it is now, after a short pause; the newest question wins. */
  ask(incident: string, style: string): void;
}

const PAUSE_MS = 250;

/** The document as it would be exported, read again whenever the record changes. */
export function createPreview(client: ScreenClient): Preview {
  const store = createStore<PreviewState>(() => ({ of: null, html: null, failure: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const read = async (incident: string, style: string): Promise<void> => {
    asked += 1;
    const question = asked;
    try {
      const { html } = await client.call('document.preview', { incident, style });
      if (question === asked) store.setState({ html, failure: null });
    } catch (thrown) {
      if (question === asked) store.setState({ failure: failureOf(thrown) });
    }
  };

  return {
    store,
    ask(incident, style) {
      const of = `${incident}/${style}`;
      clearTimeout(timer);
      if (store.getState().of !== of) {
        store.setState({ of, html: null, failure: null });
        void read(incident, style);
      } else timer = setTimeout(() => void read(incident, style), PAUSE_MS);
    },
  };
}
