import type * as z from 'zod/mini';
import type { Failure } from '../failure.ts';
import type { WritableStore } from '../store/store.ts';
import type { Clock } from '../time/instant.ts';
import type { Contract, OperationName, ResultOf } from './contract.ts';
import type { StyleShelf } from './styles.ts';
import type { WorkDesk } from './work-desk.ts';

/** What every handler stands on. */
export interface Context {
  readonly store: WritableStore;
  readonly clock: Clock;
  /** For whom this process writes. */
  readonly author: string;
  /** A new UUID of version 7. */
  readonly newId: () => string;
  /** The zone of an incident that names none. */
  readonly defaultZone: () => string;
  readonly styles: StyleShelf;
  /** Where work goes that would keep keys waiting. */
  readonly desk: WorkDesk;
  /** Where backups are made, so that documents need not wait for them. */
  readonly backups: WorkDesk;
  /** Why the last backup of those that are kept failed, if it did. */
  readonly safety: { problem: Failure | null };
  /** The data folder. */
  readonly folder: string;
}

/** An operation's input after its schema has checked it. */
export type CheckedInput<N extends OperationName> = z.output<Contract[N]['input']>;

export type Handler<N extends OperationName> = (
  context: Context,
  input: CheckedInput<N>,
) => ResultOf<N> | Promise<ResultOf<N>>;

/** One for each operation of the contract: none may be missing, and there is none beside them. */
export type Handlers = { readonly [N in OperationName]: Handler<N> };
