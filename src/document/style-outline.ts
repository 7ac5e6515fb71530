import type { Nodes } from 'mdast';
import type { Block } from './style-block.ts';
import type { FrontMatter } from './style-front-matter.ts';
import type { Words } from './style-words.ts';

/** A house style as the screen lists it: what there is to write, in the order in which it prints. */
export interface StyleOutline {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly sections: readonly {
    readonly name: string;
    readonly heading: string;
    /** What the template advises the author of the section. */
    readonly guidance: string | null;
  }[];
  readonly facts: readonly { readonly name: string; readonly label: string }[];
}

export function styleOutline(frontMatter: FrontMatter, blocks: readonly Block[]): StyleOutline {
  const { name, title, description, language, facts, words } = frontMatter;
  const sections = blocks.flatMap(({ heading, parts }) => {
    const slots = parts.filter((part) => part.type === 'section');
    return slots.map((slot) => ({
      name: slot.name,
      heading:
        slot.label ??
        ((slots.length === 1 && heading && plainText(heading).trim()) || sectionName(slot.name, words)),
      guidance: slot.guidance,
    }));
  });
  return { name, title, description, language, sections, facts };
}

/** What a section is called where no house style says: `data-loss` is `Data loss`. */
export function sectionName(name: string, words: Words): string {
  if (Object.hasOwn(words.sections, name)) return words.sections[name] ?? name;
  const spaced = name.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
