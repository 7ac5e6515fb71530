import { readdirSync, readFileSync } from 'node:fs';
import { parseStyle, type Style } from '../../../src/document/style.ts';

const TEMPLATES = new URL('../../../src/document/templates/', import.meta.url);

/** One of the house styles that come with the recorder. */
export function houseStyle(name: string): Style {
  return parseStyle(readFileSync(new URL(`${name}.md`, TEMPLATES), 'utf8'), name);
}

/** Three that differ in everything that a writer sees; what is about styles themselves looks at every one. */
export const HOUSE_STYLES = ['oslo', 'issue-summary', 'sre'] as const;

export const EVERY_STYLE: readonly string[] = readdirSync(TEMPLATES)
  .map((file) => file.replace(/\.md$/, ''))
  .toSorted();

/** A house style with this body and, if given, these lines of front matter beside the required ones. */
export function styleWith(body: string, frontMatter = '', name = 'test'): Style {
  return parseStyle(styleSource(body, frontMatter), name);
}

export function styleSource(body: string, frontMatter = ''): string {
  const required = [
    'name: test',
    'title: Test',
    'description: A style of a test',
    'language: en',
    ...(/^empty:/m.test(frontMatter) ? [] : ['empty: note']),
    ...(/^time:/m.test(frontMatter) ? [] : ['time: { clock: 24h, date: yyyy-mm-dd, seconds: no }']),
  ];
  return `---\n${required.join('\n')}\n${frontMatter}\n---\n\n${body}\n`;
}
