import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Style } from '../document/style.ts';
import { RecorderError } from '../failure.ts';
import type { StyleSummary } from './contract.ts';
import { asRecorderError } from './failures.ts';
import { quoted } from './quoted.ts';

/** Where the house styles lie that come with the recorder. */
export const BUILT_IN_STYLES = fileURLToPath(new URL('../document/templates', import.meta.url));

/** What a document is written in where nobody has chosen. */
const USUAL = 'sre';
const EXTENSION = '.md';
const NO_STYLE = /^(?:\.|readme)/i;

/** The house styles at hand. The folders are looked at anew each time: a style that was just dropped in is there. */
export interface StyleShelf {
  /** By name. One that cannot be read is listed with the reason in place of its description. */
  list(): Promise<StyleSummary[]>;
  /**
   * @param name Null for the usual one.
   * @throws RecorderError `not-found` naming those there are, or what is wrong with the style.
   */
  find(name: string | null): Promise<Style>;
  /**
   * The file of a style that is good, as it stands.
   *
   * @throws RecorderError as `find` does
   */
  source(name: string): Promise<string>;
}

/** A broken file goes by the file's name, so that it never stands in the way of a style that can be used. */
type Found =
  | { readonly style: Style; readonly source: string }
  | { readonly file: string; readonly failure: RecorderError };

/** What a file came to when it was read, and by what to tell that it is still the same. */
interface Read {
  readonly mtimeMs: number;
  readonly size: number;
  readonly found: Found;
}

/** @param folders Those whose styles stand over the others' of the same name come last. */
export function openStyleShelf(folders: readonly string[]): StyleShelf {
  const known = new Map<string, Read>();
  const read = async (): Promise<Map<string, Found>> => {
    const found = (await Promise.all(folders.map((folder) => stylesIn(folder, known))))
      .flat()
      .map((entry) => [nameOf(entry), entry] as const);
    return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const found = async (name: string | null) => {
    const styles = await read();
    const wanted = name ?? USUAL;
    const entry = styles.get(wanted) ?? styles.get(wanted + EXTENSION);
    if (entry === undefined) throw unknownStyle(wanted, [...styles.keys()]);
    if ('failure' in entry) throw entry.failure;
    return entry;
  };
  return {
    list: async () => [...(await read()).values()].map(summaryOf),
    find: async (name) => (await found(name)).style,
    source: async (name) => (await found(name)).source,
  };
}

/** A file that has not changed since it was read is not read again: every preview asks for its style. */
async function stylesIn(folder: string, known: Map<string, Read>): Promise<Found[]> {
  // What reads Markdown is slow to load, and most commands never ask for a style.
  const { parseStyle } = await import('../document/style.ts');
  const readStyle = (path: string, file: string): Found => {
    try {
      const { mtimeMs, size } = statSync(path);
      const before = known.get(path);
      if (before?.mtimeMs === mtimeMs && before.size === size) return before.found;
      const source = readFileSync(path, 'utf8');
      const found = { style: parseStyle(source, file), source };
      known.set(path, { mtimeMs, size, found });
      return found;
    } catch (error) {
      return { file, failure: asRecorderError(error) };
    }
  };
  return filesIn(folder).map((file) => readStyle(join(folder, file), file));
}

/** A folder that is not there or cannot be read has no styles; it must not hide those of the others. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith(EXTENSION) && !NO_STYLE.test(file));
  } catch {
    return [];
  }
}

function nameOf(entry: Found): string {
  return 'style' in entry ? entry.style.name : entry.file;
}

function summaryOf(entry: Found): StyleSummary {
  if ('style' in entry) return entry.style.outline;
  const { file, failure } = entry;
  return {
    name: file,
    title: file,
    description: `Cannot be used: ${failure.message}`,
    language: '',
    sections: [],
    facts: [],
  };
}

function unknownStyle(name: string, names: readonly string[]): RecorderError {
  return new RecorderError(
    'not-found',
    `There is no house style ${quoted(name)}.`,
    names.length === 0 ? 'Put one into the folder of styles.' : `Use one of: ${names.join(', ')}.`,
  );
}
