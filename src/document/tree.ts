import type { Root } from 'mdast';
import type { Instant } from '../time/instant.ts';

/**
 * The one document tree that every writer prints. It is plain mdast with these node types and no others:
 *
 * - flow: heading (depth 1–6), paragraph, list, listItem (`checked` true, false or null), table, tableRow,
 *   tableCell, blockquote, code, thematicBreak;
 * - phrasing: text, emphasis, strong, delete, inlineCode, break, link, image.
 *
 * What holds for every tree, whatever was in the record:
 *
 * - There is no html node, no reference, definition or footnote: they are resolved before.
 * - Text holds no line ends and no control characters; a line end is a `break`. `code` keeps its `\n`.
 * - A link is absolute and http, https or mailto. An image is `attachment:<sha256>`, http, https or
 *   `data:image/…;base64,…`. Anything else has become text.
 * - The first row of a table is its header, every row has as many cells as it, and no cell holds a table.
 * - The title is the first node if the style prints one: a heading of depth 1 whose role is `title`.
 *
 * Hints that only some writers need are in `data`, as typed below. Each may be missing.
 */
export type DocumentTree = Root;

/** `note` is quiet text: remarks by the program. `caption` belongs to the image right above it. */
export type ParagraphRole = 'note' | 'caption';

declare module 'mdast' {
  interface HeadingData {
    role?: 'title';
    /** Markdown writes it as a line in bold, because its house style has no headings of its own. */
    look?: 'strong';
  }
  interface ParagraphData {
    role?: ParagraphRole;
    /** The event that it prints, as cited: `14`, `B14`. */
    event?: string;
  }
  interface ListItemData {
    /** The event that it prints, as cited. */
    event?: string;
  }
  interface TableData {
    /** Shares of the text width in percent, one a column; they add up to 100. Missing: equal shares. */
    columns?: readonly number[];
  }
  interface TableRowData {
    /** The event that it prints, as cited. */
    event?: string;
    /** A heading inside the table, such as a new date: its first cell has the text, the others are empty. */
    divider?: true;
  }
  interface ImageData {
    /** The number of its caption: 1 for `Exhibit 1`. */
    exhibit?: number;
    /** What the file is called where an image cannot be embedded: `exhibit-1.png`. */
    fileName?: string;
    /** The image itself as SVG, where the program drew it. The SHA-256 of its URL is the drawing's. */
    drawing?: string;
  }
}

/** The bytes of an image and what a writer must know to place it. Sizes in pixels; null if not known. */
export interface DocumentPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
}

/** What a file says about itself beside its content. */
export interface DocumentMeta {
  readonly title: string;
  readonly author: string;
  /** BCP 47: `en`, `nb-NO`. */
  readonly language: string;
  /** A moment of the record, never that of the export: the same record gives the same bytes. */
  readonly createdAt: Instant;
  readonly subject: string;
  /** The picture of an `attachment:<sha256>` image; undefined if its bytes are not at hand. */
  attachment(sha256: string): DocumentPicture | undefined;
}
