import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingOf, sectionFields } from '../../renderer/document/section-fields.ts';
import { styleOf } from '../../renderer/document/styles-store.ts';
import type { StyleSummary } from '../../src/recorder/contract.ts';

const style = (name: string, sections: readonly string[]): StyleSummary => ({
  name,
  title: name,
  description: '',
  language: 'en',
  sections: sections.map((section) => ({ name: section, heading: `The ${section}`, guidance: 'Be brief.' })),
  facts: [],
});

const NAMES = ['summary', 'impact', 'root-cause', 'went-well'] as const;

test('the style’s sections stand in its order, with its headings and what is written', () => {
  const written = [{ name: 'impact', heading: null, text: 'All of Norway.' }];
  expect(sectionFields(style('sre', ['summary', 'impact']), written)).toEqual([
    { name: 'summary', heading: 'The summary', guidance: 'Be brief.', text: '', printed: true },
    { name: 'impact', heading: 'The impact', guidance: 'Be brief.', text: 'All of Norway.', printed: true },
  ]);
});

test('no text is out of sight, whatever the style; empty sections that it does not print are', () => {
  const texts = fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom('', 'text')])));
  fc.assert(
    fc.property(fc.subarray([...NAMES]), texts, (printed, byName) => {
      const written = NAMES.map((name) => ({ name, heading: null, text: byName[name] ?? '' }));
      const fields = sectionFields(style('s', printed), written);
      expect(fields.slice(0, printed.length).map(({ name }) => name)).toEqual(printed);
      const others = NAMES.filter((name) => !printed.includes(name) && byName[name] === 'text');
      expect(fields.slice(printed.length).map(({ name }) => name)).toEqual(others);
      expect(fields.slice(printed.length).every((field) => !field.printed)).toBe(true);
    }),
  );
});

test('a heading that its author gave stands before the style’s, and a name is a heading where there is none', () => {
  const written = [
    { name: 'summary', heading: 'In short', text: 'x' },
    { name: 'vendor-view', heading: null, text: 'y' },
  ];
  const headings = sectionFields(style('s', ['summary']), written).map(({ heading }) => heading);
  expect(headings).toEqual(['In short', 'Vendor view']);
  expect(headingOf('got-lucky')).toBe('Got lucky');
});

test('an incident is written in its own style, else the usual one, else the first there is', () => {
  const styles = [style('oslo', []), style('sre', [])];
  expect(styleOf(styles, 'oslo')?.name).toBe('oslo');
  expect(styleOf(styles, null)?.name).toBe('sre');
  expect(styleOf(styles, 'gone')?.name).toBe('sre');
  expect(styleOf([style('own', [])], null)?.name).toBe('own');
  expect(styleOf([], 'oslo')).toBeNull();
});
