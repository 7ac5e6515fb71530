import type { Heading, RootContent } from 'mdast';
import type { Kind } from '../incident/words.ts';

/** A place of a template where data goes, as its directive says. */
export type Slot = (
  | { readonly type: 'timeline'; readonly look: TimelineLook }
  | {
      readonly type: 'section';
      readonly name: string;
      /** What the screen calls it where several sections share one heading. */
      readonly label: string | null;
      readonly guidance: string | null;
    }
  | { readonly type: 'metrics'; readonly as: 'table' | 'list' }
  | { readonly type: 'actions'; readonly as: ActionsForm }
  | { readonly type: 'figure' }
  | { readonly type: 'picture' }
) & {
  /** A line that is printed above the data if there is any. */
  readonly intro: string | null;
  /** The word of the list item that the data is printed in; null if it stands by itself. */
  readonly item: string | null;
};

export type ActionsForm = 'list' | 'table' | 'checklist' | 'numbered';

export const TIMELINE_COLUMNS = ['time', 'number', 'event', 'author', 'link'] as const;
export type TimelineColumn = (typeof TIMELINE_COLUMNS)[number];

export interface TimelineLook {
  /** With `headings`, each time is a heading. */
  readonly as: 'table' | 'bullets' | 'paragraphs' | 'headings';
  /**
   * Where dates stand: the first in the title of the time column and each new one in a row of its own
   * (`title`), each in a row or paragraph of its own (`rows`), only those after the first, which the head of the
   * document says (`changes`), or before every time (`every`).
   */
  readonly dates: 'title' | 'rows' | 'changes' | 'every';
  /** Of bullets and paragraphs: how the time is printed. */
  readonly times: 'plain' | 'strong';
  /** Whether every time names its zone. */
  readonly zones: boolean;
  /** What stands in place of a time that is not known: the style's sign for it, or the kind of the event. */
  readonly untimed: 'sign' | 'kind';
  /** How a milestone's label is printed: before the text, plain or strong, or after it. */
  readonly milestones: 'plain' | 'strong' | 'after';
  /** Whether the state of a hypothesis is printed before the text or after it. */
  readonly hypotheses: 'before' | 'after';
  readonly numbers: boolean;
  readonly authors: boolean;
  /** Of a table, from left to right: the time is the first. */
  readonly columns: readonly TimelineColumn[];
  /** The kinds that are shown; empty for all. */
  readonly only: readonly Kind[];
  /** Whether decisions, promises and tests print what is known of them. */
  readonly details: boolean;
  readonly kinds: boolean;
  readonly late: boolean;
}

/** What stands in a block of a template: Markdown (in which fields may stand) or a slot. */
export type BlockPart = { readonly type: 'markdown'; readonly node: RootContent } | Slot;

/** A heading of a template and what stands below it, up to the next heading. */
export interface Block {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  readonly parts: readonly BlockPart[];
}
