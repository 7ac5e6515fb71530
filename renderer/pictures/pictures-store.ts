import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttachmentView } from '../../src/incident/views.ts';
import type { Detail } from '../incidents/detail-store.ts';

export interface PicturesState {
  /** The attachments of each line that has any. */
  readonly byEvent: ReadonlyMap<string, readonly AttachmentView[]>;
}

/** Which pictures and files belong to which line of the incident on screen. */
export function createPictures(detail: Detail): StoreApi<PicturesState> {
  const store = createStore<PicturesState>(() => ({ byEvent: new Map() }));
  detail.store.subscribe((now, before) => {
    if (now.detail === before.detail) return;
    const owned = (now.detail?.attachments ?? []).filter(({ event }) => event !== null);
    store.setState({ byEvent: Map.groupBy(owned, ({ event }) => event ?? '') });
  });
  return store;
}
