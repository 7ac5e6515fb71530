import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Logged } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';
import type { Environment } from '../shell/environment.ts';
import { draftSaver } from './drafts.ts';
import { committed, EMPTY_LINE, type Line, refused, type Sending, sent, typed, unsentText } from './line.ts';
import { lineReader } from './reader.ts';

export interface ComposerState {
  /** Whose composer is on screen; null opens a new incident. */
  readonly incident: string | null;
  readonly lines: ReadonlyMap<string | null, Line>;
}

export interface Composer {
  readonly store: StoreApi<ComposerState>;
  /** Shows an incident's composer, with its draft. */
  open(incident: string | null): Promise<void>;
  /** A key. `afresh`: it replaced everything that was there. */
  type(text: string, afresh?: boolean): void;
  giveReason(reason: string): void;
  /** Takes the timer that the line offers, or gives it back. Whether it offers one. */
  toggleTimer(): boolean;
  /** Empties the composer, if it still holds just this. */
  clear(incident: string | null, text: string): void;
  /** Gives an incident, perhaps a new one, what has been typed where a new one would be opened. */
  adopt(incident: string, isNew: boolean): void;
  /** Enter. */
  send(): Promise<void>;
  /** Saves the drafts at once: the page is going. */
  flush(): void;
  /** The recorder is back: reads and saves what could not be read and saved. */
  resume(): Promise<void>;
}

export const lineOf = (state: ComposerState): Line => state.lines.get(state.incident) ?? EMPTY_LINE;

/** One composer for each incident, and one that opens a new incident. */
export function createComposer(
  client: ScreenClient,
  environment: Environment,
  logged: (from: string | null, logged: Logged) => void,
): Composer {
  const store = createStore<ComposerState>(() => ({ incident: null, lines: new Map() }));
  const drafts = draftSaver((incident, draft) => client.call('draft.save', { incident, ...draft }));
  const reader = lineReader(
    (question) => client.call('line.read', question),
    (question, reading) => {
      const line = store.getState().lines.get(question.incident);
      if (line !== undefined && unsentText(line) === question.line)
        put(question.incident, { ...line, reading });
    },
  );
  /** Those whose draft has been read; until then nothing may be saved over it. */
  const ready = new Set<string | null>();
  const busy = new Set<string | null>();

  const lineFor = (incident: string | null): Line => store.getState().lines.get(incident) ?? EMPTY_LINE;
  const put = (incident: string | null, line: Line): void =>
    store.setState((state) => ({ lines: new Map(state.lines).set(incident, line) }));
  const keep = (incident: string | null, line: Line): void => {
    put(incident, line);
    if (!ready.has(incident)) return;
    const firstKeyAt = line.sending[0]?.firstKeyAt ?? line.firstKeyAt;
    drafts.note(incident, { text: line.text, firstKeyAt });
  };
  const read = (): void => {
    const { incident } = store.getState();
    const line = lineFor(incident);
    const text = unsentText(line);
    if (text.trim() === '') reader.forget();
    else reader.ask({ incident, line: text, firstKeyAt: line.firstKeyAt });
  };

  const adopt = (incident: string, isNew: boolean): void => {
    if (isNew) ready.add(incident);
    const rest = lineFor(null);
    if (rest === EMPTY_LINE) return;
    keep(null, EMPTY_LINE);
    keep(incident, rest);
    if (store.getState().incident === null) store.setState({ incident });
  };

  /** Reads the draft once. A key may have been quicker: neither text is lost, and the older one comes first. */
  const readDraft = async (incident: string | null): Promise<void> => {
    if (ready.has(incident)) return;
    const draft = await client.call('draft.get', { incident });
    if (ready.has(incident)) return;
    ready.add(incident);
    const line = lineFor(incident);
    const text = [draft?.text ?? '', line.text].filter((part) => part !== '').join('\n');
    if (text === '') return;
    const firstKeyAt = draft !== null && draft.text !== '' ? draft.firstKeyAt : line.firstKeyAt;
    keep(incident, { ...line, text, firstKeyAt });
  };

  const commit = async (
    incident: string | null,
    { line, firstKeyAt, reason, timer, id }: Sending,
  ): Promise<string> => {
    const said = { ...(reason === '' ? {} : { reason }), ...(timer ? { promise: true } : {}) };
    const result = await client.call('line.log', { incident, line, firstKeyAt, id, ...said });
    keep(incident, committed(lineFor(incident), id));
    if (incident === null) adopt(result.incident, true);
    logged(incident, result);
    return result.incident;
  };

  /** Sends the lines of one composer in order, until none is left or one fails. */
  const work = async (from: string | null): Promise<void> => {
    if (busy.has(from)) return;
    busy.add(from);
    let incident = from;
    try {
      for (let next = lineFor(from).sending[0]; next !== undefined; next = lineFor(incident).sending[0]) {
        incident = await commit(incident, next);
        busy.add(incident);
      }
    } catch (thrown) {
      keep(incident, refused(lineFor(incident), failureOf(thrown)));
    } finally {
      busy.delete(from);
      busy.delete(incident);
    }
    read();
  };

  return {
    store,
    async open(incident) {
      drafts.flush();
      store.setState({ incident });
      // A draft that cannot be read now is read when the recorder is back; until then nothing is saved over it.
      await readDraft(incident).catch(() => undefined);
      read();
    },
    adopt,
    type(text, afresh = false) {
      const { incident } = store.getState();
      keep(incident, typed(lineFor(incident), text, environment.now(), afresh));
      read();
    },
    giveReason(reason) {
      const { incident } = store.getState();
      put(incident, { ...lineFor(incident), reason });
    },
    toggleTimer() {
      const { incident } = store.getState();
      const line = lineFor(incident);
      if (line.reading?.promise == null) return false;
      put(incident, { ...line, timer: !line.timer });
      return true;
    },
    clear(incident, text) {
      const line = lineFor(incident);
      if (line.text === text && line.sending.length === 0) keep(incident, EMPTY_LINE);
    },
    async send() {
      const { incident } = store.getState();
      const next = sent(lineFor(incident), environment.newId);
      if (next === null) return;
      reader.forget();
      put(incident, next.line);
      await work(incident);
    },
    flush: drafts.flush,
    async resume() {
      drafts.flush();
      await readDraft(store.getState().incident).catch(() => undefined);
      read();
    },
  };
}
