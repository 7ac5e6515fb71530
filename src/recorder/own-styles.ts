import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Slot } from '../document/style-block.ts';
import { writeFileAtomically } from '../export/atomic-file.ts';
import { RecorderError } from '../failure.ts';
import { badInput } from './bad-input.ts';
import { quoted } from './quoted.ts';
import { BUILT_IN_STYLES, openStyleShelf } from './styles.ts';

/** House styles that people write themselves, as files. */

/** The folder of them inside a data folder. */
const OWN_STYLES = 'styles';

const STYLE_NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** What `checkStyle` finds of a style that is good. */
export interface CheckedStyle {
  readonly name: string;
  readonly title: string;
  /** What it has no place for: it would be printed under headings of its own. */
  readonly without: readonly string[];
}

/**
 * Reads a house style as the recorder would.
 *
 * @throws RecorderError `bad-input` with the line that is wrong and what to write instead; `not-found` if there is no
 *   such file
 */
export async function checkStyle(path: string): Promise<CheckedStyle> {
  const { parseStyle } = await import('../document/style.ts');
  const style = parseStyle(readStyle(path), basename(path));
  const places = new Set(style.blocks.flatMap(({ parts }) => parts.map(({ type }) => type)));
  const wanted: readonly Slot['type'][] = ['timeline', 'section', 'actions', 'figure'];
  return { name: style.name, title: style.title, without: wanted.filter((type) => !places.has(type)) };
}

/** A file that is no UTF-8 is no style: it must not be read as something else. */
function readStyle(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof TypeError) throw badInput(`${quoted(path)} is not UTF-8.`, 'Save it as UTF-8.');
    throw new RecorderError('not-found', `${quoted(path)} cannot be read.`, 'Check its name.', { cause });
  }
}

/**
 * Starts a new house style from one there is: its file, under a name of its own.
 *
 * @param target where to; null for the folder of people's own styles in the data folder
 * @returns where it was written
 * @throws RecorderError `not-found` for an unknown style, `exists` if there is such a file already, `bad-input` if the
 *   file's name cannot be a style's
 */
export async function copyStyle(folder: string, name: string, target: string | null): Promise<string> {
  const own = join(folder, OWN_STYLES);
  const source = await openStyleShelf([BUILT_IN_STYLES, own]).source(name);
  const path = target ?? join(own, `my-${name}.md`);
  const newName = basename(path).replace(/\.md$/, '');
  if (!STYLE_NAME.test(newName)) {
    throw badInput(
      `A house style cannot be called ${quoted(newName)}.`,
      'Name the file in lower-case letters, digits and hyphens, and let it end in .md.',
    );
  }
  if (target === null) mkdirSync(dirname(path), { recursive: true });
  await writeFileAtomically(path, source.replace(/^name:.*$/m, `name: ${newName}`), { overwrite: false });
  return path;
}
