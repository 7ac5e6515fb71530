import { KINDS } from '../incident/words.ts';
import type { CommonOptions } from './context.ts';

/** The options of a command that prints what it read. */
export interface ReadOptions extends CommonOptions {
  readonly json?: boolean;
}

/** What `--kind` takes. A milestone has a command of its own, since it must say which. */
export const KIND_CHOICES = KINDS.filter((kind) => kind !== 'milestone');
