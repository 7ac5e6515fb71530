/** What a composer holds, as it is kept. */
export interface KeptDraft {
  readonly text: string;
  readonly firstKeyAt: number | null;
}

type Save = (incident: string | null, draft: KeptDraft) => Promise<unknown>;

/** A draft is on disk within 250 ms of a key: this long is waited, the rest is for the way. */
export const DRAFT_DELAY_MS = 150;

export interface DraftSaver {
  /** Notes what a composer holds now. */
  note(incident: string | null, draft: KeptDraft): void;
  /** Saves at once what is noted, and what could not be saved before. Waits for no answer: the page may go. */
  flush(): void;
}

/**
 * Keeps drafts: the newest of each composer, one save at a time for each, never an older one after a newer.
 * One that cannot be saved stays noted for the next flush.
 */
export function draftSaver(save: Save): DraftSaver {
  const waiting = new Map<string | null, KeptDraft>();
  const saving = new Set<string | null>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = async (incident: string | null): Promise<void> => {
    const draft = waiting.get(incident);
    if (draft === undefined || saving.has(incident)) return;
    saving.add(incident);
    waiting.delete(incident);
    try {
      await save(incident, draft);
    } catch {
      if (!waiting.has(incident)) waiting.set(incident, draft);
      saving.delete(incident);
      return;
    }
    saving.delete(incident);
    await send(incident);
  };
  const sendAll = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const incident of [...waiting.keys()]) void send(incident);
  };
  const flush = (): void => {
    // An earlier save that has no answer yet must not hold up the last one: there may be no later moment.
    saving.clear();
    sendAll();
  };

  return {
    note(incident, draft) {
      waiting.set(incident, draft);
      timer ??= setTimeout(sendAll, DRAFT_DELAY_MS);
    },
    flush,
  };
}
