import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStyleShelf } from '../../src/recorder/styles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTest } from './open.ts';

const TEMPLATES = fileURLToPath(new URL('../../src/document/templates', import.meta.url));
const SRE = readFileSync(join(TEMPLATES, 'sre.md'), 'utf8');
const BUILT_IN = readdirSync(TEMPLATES)
  .map((file) => file.replace(/\.md$/, ''))
  .toSorted();

/** The sre style under another name and title. */
const styled = (name: string, title: string) =>
  SRE.replace(/^name: .*$/m, `name: ${name}`).replace(/^title: .*$/m, `title: ${title}`);

function ownFolder(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const names = async (folders: readonly string[]) =>
  (await openStyleShelf(folders).list()).map(({ name }) => name);

test('the styles that come with the program are listed, each with what it prints', async () => {
  const styles = await openStyleShelf([TEMPLATES]).list();
  expect(styles.map(({ name }) => name)).toEqual(BUILT_IN);
  for (const { title, description, language, sections } of styles) {
    for (const text of [title, description, language]) expect(text).not.toBe('');
    expect(sections.length).toBeGreaterThan(0);
  }
});

test('people’s own styles stand beside them, and over one of the same name', async () => {
  const own = ownFolder({ 'mine.md': styled('house', 'Our house'), 'sre.md': styled('sre', 'Our own SRE') });
  const shelf = openStyleShelf([TEMPLATES, own]);
  expect(await names([TEMPLATES, own])).toEqual([...BUILT_IN, 'house'].toSorted());
  expect((await shelf.find('sre')).title).toBe('Our own SRE');
  expect((await shelf.find('house')).title).toBe('Our house');
});

test('a broken style hides no other: not even the one that it was meant to replace', async () => {
  const own = ownFolder({
    'oslo.md': 'no front matter',
    'mine.md': styled('house', 'x'),
    'readme.md': 'Hello',
  });
  const shelf = openStyleShelf([TEMPLATES, own]);
  const styles = await shelf.list();
  expect(styles.map(({ name }) => name)).toEqual([...BUILT_IN, 'house', 'oslo.md'].toSorted());
  expect(styles.find(({ name }) => name === 'oslo.md')?.description).toMatch(/^Cannot be used: .*oslo\.md/);
  expect((await shelf.find('oslo')).title).not.toBe('');
  await expect(shelf.find('oslo.md')).rejects.toThrow(/oslo\.md/);
});

test('a broken style that is asked for by name says what is wrong with it', async () => {
  const own = ownFolder({ 'mine.md': SRE.replace('::timeline', '::timelines') });
  await expect(openStyleShelf([TEMPLATES, own]).find('mine')).rejects.toThrow(/mine\.md.*line \d+/s);
});

test('a style that was dropped in just now is there', async () => {
  const { recorder, folder } = await openTest();
  const list = async () => (await recorder.call('style.list', {})).map(({ name }) => name);
  expect(await list()).toEqual(BUILT_IN);
  mkdirSync(join(folder, 'styles'));
  writeFileSync(join(folder, 'styles', 'house.md'), styled('house', 'Our house'));
  expect(await list()).toEqual([...BUILT_IN, 'house'].toSorted());
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('incident.set', { incident, style: 'house' });
  const { html } = await recorder.call('document.preview', { incident });
  expect(html).toContain('<h1');
});

test('a style that is not there names those that are; null is the usual one', async () => {
  const shelf = openStyleShelf([TEMPLATES, join(temporaryFolder(), 'not-there')]);
  const named = { code: 'not-found', hint: expect.stringMatching(/sre/) };
  await expect(shelf.find('nope')).rejects.toMatchObject(named);
  expect((await shelf.find(null)).name).toBe('sre');
  await expect(openStyleShelf([]).find(null)).rejects.toMatchObject({ code: 'not-found' });
});
