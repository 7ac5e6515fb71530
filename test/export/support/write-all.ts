import type { Root } from 'mdast';
import { expect } from 'vitest';
import { buildDocument, type DocumentOptions } from '../../../src/document/build.ts';
import { documentMeta } from '../../../src/document/meta.ts';
import type { Style } from '../../../src/document/style.ts';
import { writeConfluence } from '../../../src/export/confluence.ts';
import { writeDocx } from '../../../src/export/docx/write.ts';
import { withDrawings } from '../../../src/export/drawings.ts';
import { writeClipboardHtml } from '../../../src/export/html.ts';
import { writeJira } from '../../../src/export/jira.ts';
import { writeMarkdown } from '../../../src/export/markdown.ts';
import { writePlainText } from '../../../src/export/plain-text.ts';
import { writeSlack } from '../../../src/export/slack.ts';
import type { IncidentView } from '../../../src/incident/views.ts';
import { googleDocsProblems } from '../google-docs-rules.ts';
import { openDocx } from '../support-docx/open-docx.ts';
import { wordProblems } from '../support-docx/word-rules.ts';
import { readHtml } from './html-tree.ts';
import {
  lettersOfConfluence,
  lettersOfDocx,
  lettersOfHtml,
  lettersOfJira,
  lettersOfMarkdown,
  lettersOfPlainText,
  lettersOfSlack,
  lettersOfTree,
} from './letters.ts';

/** A document in every format that is written from its tree without a browser. */
export interface Written {
  readonly root: Root;
  readonly md: string;
  readonly html: string;
  readonly docx: Uint8Array;
  readonly txt: string;
  readonly slack: string;
  readonly jira: string;
  readonly confluence: string;
}

export async function writeAll(
  view: IncidentView,
  style: Style,
  options: DocumentOptions = {},
): Promise<Written> {
  const root = buildDocument(view, style, options);
  const meta = await withDrawings(
    root,
    documentMeta(view, style, options, () => undefined),
  );
  return {
    root,
    md: writeMarkdown(root),
    html: writeClipboardHtml(root, meta),
    docx: await writeDocx(root, meta),
    txt: writePlainText(root),
    slack: writeSlack(root),
    jira: writeJira(root),
    confluence: writeConfluence(root),
  };
}

/** Every file is valid by the rules of its format. */
export function expectValid({ html, docx, confluence }: Written): void {
  expect(googleDocsProblems(readHtml(html))).toEqual([]);
  expect(wordProblems(openDocx(docx))).toEqual([]);
  lettersOfConfluence(confluence);
}

/** Every file has the words of the tree, all of them, in their order, and no others. */
export function expectSameWords({ root, ...files }: Written): void {
  const expected = lettersOfTree(root);
  expect(lettersOfMarkdown(files.md), 'Markdown').toBe(expected);
  expect(lettersOfHtml(files.html), 'HTML').toBe(expected);
  expect(lettersOfDocx(files.docx), 'DOCX').toBe(expected);
  expect(lettersOfConfluence(files.confluence), 'Confluence').toBe(expected);
  expect(lettersOfJira(files.jira, root), 'Jira').toBe(expected);
  const numbered = lettersOfTree(root, true);
  expect(lettersOfPlainText(files.txt, root), 'plain text').toBe(numbered);
  expect(lettersOfSlack(files.slack), 'Slack').toBe(numbered);
}
