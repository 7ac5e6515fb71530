import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function installed(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Prints Word files as PDF into `folder`, with a profile of its own so that no other LibreOffice is touched. */
export function convertToPdf(files: readonly string[], folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'incident-recorder-office-'));
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const options = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync('soffice', [own, ...options, ...files], { stdio: 'ignore', timeout: 120_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** The targets of the links in a PDF, as its annotations have them. */
export function pdfLinks(file: string): string[] {
  return [...readFileSync(file, 'latin1').matchAll(/\/URI\s?\(((?:[^()\\]|\\.)*)\)/g)].map(([, target]) =>
    (target ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** What pandoc reads in a Word file, as its abstract syntax tree. */
export function pandocTree(file: string): PandocTree {
  const json = execFileSync('pandoc', ['-f', 'docx', '-t', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(json) as PandocTree;
}

export interface PandocTree {
  readonly meta: Record<string, unknown>;
  readonly blocks: readonly unknown[];
}

/** The words of any piece of a pandoc tree, separated by single spaces. */
export function pandocText(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocText).join('');
  if (node === null || typeof node !== 'object') return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str' || t === 'Code') return typeof c === 'string' ? c : String((c as unknown[]).at(-1));
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  return Object.values(node).map(pandocText).join('');
}

export function pandocNodes(node: unknown, type: string): { t: string; c: unknown }[] {
  if (Array.isArray(node)) return node.flatMap((piece) => pandocNodes(piece, type));
  if (node === null || typeof node !== 'object') return [];
  const own = (node as { t?: string }).t === type ? [node as { t: string; c: unknown }] : [];
  return [...own, ...Object.values(node).flatMap((piece) => pandocNodes(piece, type))];
}
