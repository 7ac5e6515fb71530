import type { SectionView } from '../../src/incident/views.ts';
import type { StyleSummary } from '../../src/recorder/contract.ts';

export interface SectionField {
  readonly name: string;
  readonly heading: string;
  readonly guidance: string | null;
  /** What the record says. */
  readonly text: string;
  /** Whether the chosen style prints it. */
  readonly printed: boolean;
}

/** `went-well` -> `Went well`, for a section whose heading nobody gave. */
export function headingOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The sections to write: those of the style, in its order, then what the record holds beside them, so that no text is
 * out of sight because of the style that was chosen.
 */
export function sectionFields(style: StyleSummary | null, sections: readonly SectionView[]): SectionField[] {
  const written = new Map(sections.map((section) => [section.name, section]));
  const placed = (style?.sections ?? []).map(({ name, heading, guidance }) => {
    const section = written.get(name);
    written.delete(name);
    return { name, heading: section?.heading ?? heading, guidance, text: section?.text ?? '', printed: true };
  });
  const others = [...written.values()]
    .filter((section) => section.text.trim() !== '')
    .map(({ name, heading, text }) => {
      return { name, heading: heading ?? headingOf(name), guidance: null, text, printed: false };
    });
  return [...placed, ...others];
}
