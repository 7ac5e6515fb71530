import type { IncidentView } from '../incident/views.ts';
import { heading, paragraph, text } from './nodes.ts';
import type { Style } from './style.ts';
import type { Block, Slot } from './style-block.ts';
import { sectionName } from './style-outline.ts';
import type { Words } from './style-words.ts';
import { plainTimeline } from './timeline-look.ts';

/**
 * The blocks of a house style, and one more for everything that the record holds and the style has no place
 * for: nothing is lost because a template does not know of it. They stand before the supporting information. A style
 * that is an extract names them at its end instead.
 */
export function withLooseEnds({ blocks, words, rest }: Style, view: IncidentView): Block[] {
  const slots = blocks.flatMap(({ parts }) => parts.filter((part) => part.type !== 'markdown'));
  const loose = looseEnds(slots, words, view);
  if (loose.length === 0) return [...blocks];
  if (rest === 'name') return [...blocks, leftOut(loose, words)];
  const before = blocks.findIndex((block) =>
    block.parts.some((part) => part.type === 'section' && part.name === 'supporting'),
  );
  const depth = blocks[before]?.heading?.depth ?? 2;
  const added = loose.map(({ title, slot }) => ({ heading: heading(depth, [text(title)]), parts: [slot] }));
  return before < 0 ? [...blocks, ...added] : blocks.toSpliced(before, 0, ...added);
}

interface LooseEnd {
  readonly title: string;
  readonly slot: Slot;
}

function looseEnds(slots: readonly Slot[], words: Words, view: IncidentView): LooseEnd[] {
  const places = (type: Slot['type']) => slots.some((slot) => slot.type === type);
  const wholeTimeline = slots.some((slot) => slot.type === 'timeline' && slot.look.only.length === 0);
  const placed = new Set(slots.map((slot) => (slot.type === 'section' ? slot.name : '')));
  const place = { intro: null, item: null };
  const ends: LooseEnd[] = [];
  if (!wholeTimeline && view.events.length > 0) {
    ends.push({ title: words.timeline, slot: { type: 'timeline', look: plainTimeline(), ...place } });
  }
  for (const { name, text: written } of view.sections) {
    if (placed.has(name) || written.trim() === '') continue;
    const slot: Slot = { type: 'section', name, label: null, guidance: null, ...place };
    ends.push({ title: sectionName(name, words), slot });
  }
  if (!places('actions') && view.actions.length > 0) {
    ends.push({ title: words.actions, slot: { type: 'actions', as: 'list', ...place } });
  }
  if (!places('figure') && view.attachments.length > 0) {
    ends.push({ title: words.exhibits, slot: { type: 'figure', ...place } });
  }
  return ends;
}

/** `In the record, but not in this document: Timeline, Root cause.` */
function leftOut(ends: readonly LooseEnd[], words: Words): Block {
  const said = `${words.leftOut} ${ends.map(({ title }) => title).join(', ')}.`;
  return { heading: null, parts: [{ type: 'markdown', node: paragraph([text(said)], 'note') }] };
}
