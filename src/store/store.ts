import type { Change, ChangeDraft } from '../incident/change.ts';
import type { NamedIn } from '../incident/names.ts';
import type {
  Draft,
  EventView,
  Finding,
  IncidentDetail,
  IncidentSummary,
  IncidentView,
  SearchHit,
} from '../incident/views.ts';
import type { SearchFilter } from './search-filter.ts';

/** What can be read of the record. Whoever holds only this cannot write. */
export interface ReadableStore {
  /** All incidents, the last touched first. */
  summaries(): IncidentSummary[];
  summary(incident: string): IncidentSummary | undefined;
  /** The clock value of its newest change: see `hlcTime`. */
  lastHlc(incident: string): string | undefined;
  /** Ids that begin with these characters. */
  idsStartingWith(prefix: string): string[];
  /** The open incident that was last touched; with `any`, the last touched of all. */
  current(any: boolean): IncidentSummary | undefined;
  detail(incident: string): IncidentDetail | undefined;
  view(incident: string): IncidentView | undefined;
  /** Events by claimed time, then by number. With `since`, only those that changed after that position. */
  events(incident: string, since?: number): EventView[];
  /** By label (`14`, `#14`, `B14`) or id. */
  event(incident: string, reference: string): EventView | undefined;
  /** The last update to stakeholders by its claimed time, of those that stand and whose time is known. */
  lastUpdate(incident: string): EventView | undefined;
  /**
   * Whom and what lines, action items and roles have named, the latest first: of this incident, then of others,
   * the last touched first.
   */
  names(incident: string | null): NamedIn[];
  /** In the order in which this store took them; with `entity`, that entity's only. */
  changes(incident: string, entity?: string): Change[];
  /** Whether a change with this id is on record, in whatever incident. */
  hasChange(id: string): boolean;
  attachment(sha256: string): Uint8Array | undefined;
  /** The newest texts with all these words that pass the filter; without words, all that pass. */
  search(words: string, limit: number, filter?: SearchFilter): SearchHit[];
  /** The draft of an incident's composer; null for the composer that would open a new one. */
  draft(incident: string | null): Draft | null;
  settings(): Record<string, unknown>;
  /** Position of the newest change: grows with every one, whoever wrote it. */
  position(): number;
  /** The incidents that changed after a position, each with the position of its newest change. */
  changedSince(position: number): { incident: string; position: number }[];
  verify(incident?: string): Finding[];
  close(): void;
}

export interface WritableStore extends ReadableStore {
  /** This installation's id. */
  readonly replica: string;
  /** Runs `work` in one transaction that is durable once this returns. */
  transaction<T>(work: () => T): T;
  /**
   * Seals drafts into changes (sequence, clock, hashes), stores them and their projections. A draft whose id
   * is stored already is left out: that makes a retry idempotent.
   */
  append(incident: string, author: string, drafts: readonly ChangeDraft[]): Change[];
  /** The union with changes made elsewhere; refuses any whose chain does not hold. Returns the new ones. */
  merge(changes: readonly Change[]): Change[];
  /** Stores bytes under their SHA-256, which it returns. */
  putAttachment(bytes: Uint8Array): string;
  /** An empty text forgets the draft. */
  saveDraft(incident: string | null, draft: Draft): void;
  putSetting(key: string, value: unknown): void;
  /** Erases the bodies of these changes and records that, in one transaction. */
  purge(incident: string, author: string, changes: readonly string[], reason: string): void;
  /** Makes every projection anew from the changes. */
  rebuild(): void;
}
