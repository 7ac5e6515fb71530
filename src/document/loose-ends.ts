import type { IncidentView } from '../incident/views.ts';
import { heading, text } from './nodes.ts';
import type { Style } from './style.ts';
import type { Block, Slot } from './style-block.ts';
import { sectionName } from './style-outline.ts';

/**
 * The blocks of a house style, and one more for everything that the record holds and the style has no place
 * for: nothing is lost because a template does not know of it. They stand before the supporting information.
 */
export function withLooseEnds({ blocks, words }: Style, view: IncidentView): Block[] {
  const slots = blocks.flatMap(({ parts }) => parts.filter((part) => part.type !== 'markdown'));
  const places = (type: Slot['type']) => slots.some((slot) => slot.type === type);
  const placed = new Set(slots.map((slot) => (slot.type === 'section' ? slot.name : '')));
  const before = blocks.findIndex((block) =>
    block.parts.some((part) => part.type === 'section' && part.name === 'supporting'),
  );
  const depth = blocks[before]?.heading?.depth ?? 2;
  const block = (title: string, slot: Slot): Block => ({
    heading: heading(depth, [text(title)]),
    parts: [slot],
  });
  const intro = null;
  const loose = [
    ...(places('timeline') || view.events.length === 0
      ? []
      : [block(words.timeline, { type: 'timeline', look: PLAIN_TIMELINE, intro })]),
    ...view.sections
      .filter((section) => !placed.has(section.name) && section.text.trim() !== '')
      .map(({ name }) =>
        block(sectionName(name, words), { type: 'section', name, label: null, guidance: null, intro }),
      ),
    ...(places('actions') || view.actions.length === 0
      ? []
      : [block(words.actions, { type: 'actions', as: 'list', intro })]),
    ...(places('figure') || view.attachments.length === 0
      ? []
      : [block(words.exhibits, { type: 'figure', intro })]),
  ];
  return before < 0 ? [...blocks, ...loose] : blocks.toSpliced(before, 0, ...loose);
}

const PLAIN_TIMELINE = {
  as: 'bullets',
  dates: 'every',
  milestones: 'strong',
  numbers: false,
  authors: false,
  kinds: false,
  late: true,
} as const;
