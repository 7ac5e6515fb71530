import type { OpenedDocx } from './open-docx.ts';
import { all, child, value, type XmlElement } from './xml-tree.ts';

const TEXT_WIDTH = 9360;
const MOST_COLUMNS = 63;

/** Widths that Word, LibreOffice and Google Docs all take as they are, and rows that survive a page break. */
export function tableProblems(docx: OpenedDocx): string[] {
  const document = docx.xml('word/document.xml');
  return [...all(document, 'w:tbl').flatMap(problemsOfTable), ...touching(document)];
}

/** Word makes one table of two that touch. */
function touching(document: XmlElement): string[] {
  const blocks = child(document, 'w:body')?.children ?? [];
  return blocks.flatMap(({ name }, index) =>
    name === 'w:tbl' && blocks[index + 1]?.name !== 'w:p' ? ['a table with no paragraph after it'] : [],
  );
}

function problemsOfTable(table: XmlElement): string[] {
  const properties = child(table, 'w:tblPr');
  const width = child(properties, 'w:tblW')?.attributes;
  const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  return [
    ...(child(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed'
      ? []
      : ['a table without fixed layout']),
    ...(width?.['w:type'] === 'dxa' && width['w:w'] === String(TEXT_WIDTH)
      ? []
      : ['a table of another width']),
    ...(sum(grid) === TEXT_WIDTH && grid.every((column) => column > 0) ? [] : [`a grid of ${grid}`]),
    ...(grid.length > MOST_COLUMNS ? [`${grid.length} columns`] : []),
    ...rows.flatMap((row, index) => problemsOfRow(row, index === 0, grid)),
  ];
}

function problemsOfRow(row: XmlElement, first: boolean, grid: readonly number[]): string[] {
  const properties = child(row, 'w:trPr');
  const problems: string[] = [];
  if (!child(properties, 'w:cantSplit')) problems.push('a row that may split');
  if (Boolean(child(properties, 'w:tblHeader')) !== first) problems.push('a header row in the wrong place');
  let column = 0;
  for (const cell of row.children.filter(({ name }) => name === 'w:tc')) {
    const look = child(cell, 'w:tcPr');
    const width = child(look, 'w:tcW')?.attributes;
    const span = Number(value(look, 'w:gridSpan') ?? 1);
    const expected = sum(grid.slice(column, column + span));
    if (width?.['w:type'] !== 'dxa' || Number(width['w:w']) !== expected) {
      problems.push(`a cell of ${width?.['w:w']} ${width?.['w:type']} where the grid has ${expected}`);
    }
    column += span;
  }
  if (column !== grid.length) problems.push(`a row of ${column} cells in a grid of ${grid.length}`);
  return problems;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
