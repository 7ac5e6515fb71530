import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { DocumentMeta } from '../document/tree.ts';
import { RecorderError } from '../failure.ts';
import type { Instant } from '../time/instant.ts';
import { findChromium } from './chromium.ts';
import { paper } from './docx/look.ts';
import { regionalLocale } from './locale.ts';

/** Long documents take long to print; a browser that hangs must not keep anybody waiting for ever. */
const LONGEST_PRINT = 120_000;

/** What only paper needs beside its size: margins, headings that stay with their text, rows that are not cut. */
const PRINT_STYLE = [
  'body{width:auto!important;padding:0!important}',
  'table{width:100%!important}',
  'thead{display:table-header-group}',
  'tr,img{break-inside:avoid}',
  'h1,h2,h3{break-after:avoid}',
  'h2{margin-top:14pt!important}',
].join('');

/** A twentieth of a point, in which papers are measured. */
const TWENTIETH = 20;

/** The HTML of a document with its print style, for the paper of its language's region. */
export function printableHtml(html: string, language: string): string {
  const { width, height } = paper(regionalLocale(language));
  const page = `@page{size:${width / TWENTIETH}pt ${height / TWENTIETH}pt;margin:18mm 16mm}`;
  return html.replace('</head>', `<style>${page}${PRINT_STYLE}</style></head>`);
}

/**
 * A document as PDF, printed by a Chromium of this machine from the HTML of the same document.
 *
 * @param meta its language decides about the paper, and its `createdAt` is what the file says of its making: a moment
 *   of the record, not that of the export
 * @throws RecorderError `not-found` if there is no Chromium, `internal` if it cannot print
 */
export async function writePdf(
  html: string,
  { language, createdAt }: Pick<DocumentMeta, 'language' | 'createdAt'>,
): Promise<Uint8Array> {
  const browser = findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'incident-recorder-pdf-'));
  try {
    const page = join(folder, 'document.html');
    const target = join(folder, 'document.pdf');
    await writeFile(page, printableHtml(html, language), { mode: 0o600 });
    await print(browser, folder, page, target);
    return withMoment(await readFile(target), createdAt);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The page has no script and loads nothing, so that a browser without its sandbox (as root it has none) is no risk. */
async function print(browser: string, folder: string, page: string, target: string): Promise<void> {
  const options = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  try {
    await promisify(execFile)(browser, [...options, pathToFileURL(page).href], { timeout: LONGEST_PRINT });
  } catch (cause) {
    throw new RecorderError(
      'internal',
      `“${browser}” could not print the document.`,
      'Try again, or export html and print it from a browser.',
      { cause },
    );
  }
}

/** Puts another moment in the place of that of printing; both are written in the same number of characters. */
function withMoment(pdf: Buffer, { ms }: Instant): Uint8Array {
  const digits = new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  return Buffer.from(text.replace(/(\/(?:Creation|Mod)Date \(D:)\d{14}/g, `$1${digits}`), 'latin1');
}
