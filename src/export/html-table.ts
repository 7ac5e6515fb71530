import type { Element } from 'hast';
import type { Table, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type {} from '../document/tree.ts';
import { element } from './html-element.ts';
import { htmlPhrasing } from './html-phrasing.ts';
import { cellStyle, columnStyle, STYLE, TEXT_WIDTH } from './html-style.ts';

/** A table with its widths on the columns and on every cell: Google Docs reads either, by the way it came in. */
export function htmlTable(state: State, node: Table): Element {
  const [header, ...rows] = node.children;
  const widths = columnWidths(header?.children.length ?? 0, node.data?.columns);
  const columns = widths.map((width) => element('col', columnStyle(width), []));
  const row = (tableRow: TableRow, kind: 'header' | 'divider' | 'body') =>
    element(
      'tr',
      null,
      tableRow.children.map((cell, column) => {
        const style = cellStyle(widths[column] ?? 0, kind, node.align?.[column] ?? null);
        return element(kind === 'header' ? 'th' : 'td', style, htmlPhrasing(state, cell));
      }),
    );
  return element('table', STYLE.table, [
    element('colgroup', null, columns),
    ...(header ? [element('thead', null, [row(header, 'header')])] : []),
    ...(rows.length > 0
      ? [
          element(
            'tbody',
            null,
            rows.map((tableRow) => row(tableRow, tableRow.data?.divider ? 'divider' : 'body')),
          ),
        ]
      : []),
  ]);
}

/**
 * Whole points for each column, which add up to the width of the text.
 *
 * @param shares in percent; equal if missing or not one for each column
 */
export function columnWidths(count: number, shares: readonly number[] | undefined): number[] {
  const given = shares?.length === count ? shares : Array.from({ length: count }, () => 100 / count);
  const edges = given.map((_, index) =>
    Math.round((TEXT_WIDTH * given.slice(0, index + 1).reduce((sum, share) => sum + share, 0)) / 100),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
