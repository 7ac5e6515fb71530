import type { PhrasingContent } from 'mdast';
import type { EventView } from '../incident/views.ts';
import type { Context } from './context.ts';
import { eventDetails } from './event-details.ts';
import { inlineText, plainLine } from './inline.ts';
import { emphasis, joined, strong, text } from './nodes.ts';
import type { TimelineLook } from './style-block.ts';
import { ENGLISH } from './style-words.ts';

/**
 * What a timeline prints of an event beside its time: the milestone's label and the text, struck through if
 * the event is, then in brackets whatever a reader must know about it.
 */
export function eventLine(event: EventView, look: TimelineLook, context: Context): PhrasingContent[] {
  const { words } = context.style;
  const said = inlineText(event.text);
  const label = milestoneLabel(event, look, context, said);
  const separator = label.length > 0 && said.length > 0 ? [text(words.labelSeparator)] : [];
  const content = [...label, ...separator, ...said];
  const statement = [...stateLabel(event, look, content.length > 0, context), ...content];
  const shown = statement.length > 0 ? statement : [text(words.unknown)];
  const remarks = eventRemarks(event, look, context);
  const notes =
    remarks.length > 0 ? [text(' '), emphasis([text('('), ...joined(remarks, '; '), text(')')])] : [];
  return [
    ...kindLabel(event, look, context),
    ...(event.struck ? [{ type: 'delete', children: shown } as const] : shown),
    ...notes,
  ];
}

/** A label that the text begins with already is not said twice; a bare milestone is never left without a word. */
function milestoneLabel(
  { milestone, text: written }: EventView,
  look: TimelineLook,
  { style: { words } }: Context,
  said: readonly PhrasingContent[],
): PhrasingContent[] {
  if (milestone === null || (look.milestones === 'after' && said.length > 0)) return [];
  const label = words.milestones[milestone];
  if (said.length === 0) return emphasised(label || ENGLISH.milestones[milestone], look);
  const repeated = written.trimStart().toLowerCase().startsWith(label.toLowerCase());
  return label === '' || repeated ? [] : emphasised(label, look);
}

function emphasised(label: string, look: TimelineLook): PhrasingContent[] {
  return look.milestones === 'plain' ? [text(label)] : [strong([text(label)])];
}

/** `Misleading path: `, unless it stands in place of the time already. */
function stateLabel(
  { hypothesis, time }: EventView,
  look: TimelineLook,
  goesOn: boolean,
  { style }: Context,
): PhrasingContent[] {
  const inPlaceOfTime = look.untimed === 'kind' && time.precision === 'unknown';
  if (look.hypotheses !== 'before' || hypothesis === null || inPlaceOfTime) return [];
  const label = style.words.hypotheses[hypothesis];
  return label === '' ? [] : [text(goesOn ? `${label}: ` : label)];
}

/** Milestones have their own label, hypotheses their state: neither needs its kind before it. */
function kindLabel({ kind, milestone, hypothesis }: EventView, look: TimelineLook, { style }: Context) {
  const label = style.words.kinds[kind];
  if (!look.kinds || label === '' || milestone !== null || hypothesis !== null) return [];
  return [strong([text(label)]), text(style.words.labelSeparator)];
}

function eventRemarks(event: EventView, look: TimelineLook, context: Context): PhrasingContent[][] {
  const { words } = context.style;
  const remarks: PhrasingContent[][] = [];
  const milestone = event.milestone === null ? '' : words.milestones[event.milestone];
  if (look.milestones === 'after' && milestone !== '' && event.text.trim() !== '')
    remarks.push([text(milestone)]);
  const state = event.hypothesis === null ? '' : words.hypotheses[event.hypothesis];
  if (state !== '' && look.hypotheses === 'after') remarks.push([text(state)]);
  if (look.details) remarks.push(...eventDetails(event, context));
  if (event.struck) remarks.push(withReason(words.struck, event.struck.reason));
  if (event.late && look.late) remarks.push(withReason(words.lateEntry, event.lateReason));
  if (look.authors && look.as !== 'table') remarks.push(plainLine(event.author));
  for (const exhibit of context.exhibits.ofEvent.get(event.id) ?? []) {
    remarks.push([text(`${words.exhibit} ${exhibit.number}`)]);
  }
  return remarks.filter((remark) => remark.length > 0);
}

function withReason(label: string, reason: string | null): PhrasingContent[] {
  const said = plainLine(reason ?? '');
  return said.length === 0 ? [text(label)] : [text(`${label}: `), ...said];
}
