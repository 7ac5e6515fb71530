import type { Heading, RootContent } from 'mdast';

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
) & {
  /** A line that is printed above the data if there is any. */
  readonly intro: string | null;
};

export type ActionsForm = 'list' | 'table' | 'checklist';

export interface TimelineLook {
  readonly as: 'table' | 'bullets' | 'paragraphs';
  /**
   * Where dates stand: the first in the title of the time column and each new one in a row of its own
   * (`title`), each in a row or paragraph of its own (`rows`), or before every time (`every`).
   */
  readonly dates: 'title' | 'rows' | 'every';
  /** How a milestone's label is printed: before the text, plain or strong, or after it. */
  readonly milestones: 'plain' | 'strong' | 'after';
  readonly numbers: boolean;
  readonly authors: boolean;
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
