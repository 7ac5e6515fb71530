import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/export/docx/write.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { metaOf } from './support-docx/metas.ts';
import {
  convertToPdf,
  installed,
  pandocNodes,
  pandocText,
  pandocTree,
  pdfLinks,
  pdfText,
} from './support-docx/programs.ts';
import { HEADINGS, LINKS, ROWS, sampleDocument } from './support-docx/sample-document.ts';
import { documentTree } from './support-docx/trees.ts';

async function writeSample(folder: string): Promise<string> {
  const file = join(folder, 'sample.docx');
  writeFileSync(file, await writeDocx(sampleDocument(), metaOf()));
  return file;
}

const withoutSpace = (text: string) => text.replace(/\s/g, '');

test.skipIf(!installed('soffice') || !installed('pdftotext'))(
  'LibreOffice shows every heading, row and link, and opens whatever else was written',
  { timeout: 180_000 },
  async () => {
    const folder = temporaryFolder();
    const files = [await writeSample(folder)];
    for (const [index, tree] of fc.sample(documentTree, { numRuns: 8, seed: 7 }).entries()) {
      const file = join(folder, `generated-${index}.docx`);
      writeFileSync(file, await writeDocx(tree, metaOf()));
      files.push(file);
    }
    convertToPdf(files, folder);
    expect(files.map((file) => existsSync(file.replace('.docx', '.pdf')))).toEqual(files.map(() => true));

    const pdf = join(folder, 'sample.pdf');
    const shown = withoutSpace(pdfText(pdf));
    for (const text of [
      ...HEADINGS,
      ...ROWS.map((row) => row.slice(0, 3).join('')),
      ...LINKS.map((link) => link[1]),
    ]) {
      expect(shown).toContain(withoutSpace(text));
    }
    // A link that goes over the end of a line is two in a PDF.
    expect(new Set(pdfLinks(pdf))).toEqual(new Set(LINKS.map(([target]) => target)));
  },
);

test.skipIf(!installed('pandoc'))('pandoc reads the structure back', async () => {
  const { meta, blocks } = pandocTree(await writeSample(temporaryFolder()));
  expect(pandocText(meta.title)).toBe('Confirmations stopped');
  const headings = pandocNodes(blocks, 'Header').map(({ c }) => [(c as unknown[])[0], pandocText(c)]);
  expect(headings).toEqual(HEADINGS.map((text, index) => [index === HEADINGS.length - 1 ? 2 : 1, text]));
  const links = pandocNodes(blocks, 'Link').map(({ c }) => {
    const [, label, [target]] = c as [unknown, unknown, [string]];
    return [target, pandocText(label)];
  });
  expect(links).toEqual(LINKS);
  expect(pandocNodes(blocks, 'Table')).toHaveLength(1);
  const cells = pandocNodes(blocks, 'Plain').map(pandocText);
  expect(cells.slice(0, 5)).toEqual(['#', 'Time', 'Kind', 'Event', 'Wednesday 20 April 2022']);
  for (const cell of ROWS.flat()) expect(cells).toContain(cell);
  expect(pandocNodes(blocks, 'OrderedList').map(({ c }) => (c as [[number]])[0][0])).toEqual([3]);
  expect(pandocNodes(blocks, 'BulletList')).toHaveLength(1);
  expect(pandocNodes(blocks, 'Image').map(({ c }) => pandocText((c as unknown[])[1]))).toEqual([
    'Error rate by region',
  ]);
});
