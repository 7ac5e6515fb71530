import type { ActionView, AttachmentView, EventView, IncidentView, SectionView } from '../incident/views.ts';
import { type Aliases, aliasesFor } from './aliases.ts';
import { MASKED_TYPES, type MaskedType, maskSecrets } from './secrets.ts';
import { ENGLISH } from './style-words.ts';

export interface Redaction {
  readonly view: IncidentView;
  readonly people: number;
  /** How many secrets of each type were masked; only the types that were found. */
  readonly masked: ReadonlyMap<MaskedType, number>;
}

export interface RedactOptions {
  /** Mask addresses of private networks too, which tell an insider much and a stranger little. */
  readonly redactAddresses?: boolean | undefined;
}

/**
 * An incident as it may be shown to strangers: people under aliases, secrets masked, everything else as it
 * is. The record is not touched. Pictures are not looked into: whoever prints them decides.
 *
 * @param person what an alias begins with
 */
export function redactView(
  view: IncidentView,
  { redactAddresses = false }: RedactOptions = {},
  person: string = ENGLISH.person,
): Redaction {
  const counts = new Map<MaskedType, number>();
  const aliases = aliasesFor(view, person);
  const clean: Clean = (text) => {
    const count = (type: MaskedType) => counts.set(type, (counts.get(type) ?? 0) + 1);
    const masked = maskSecrets(text, count, { privateAddresses: redactAddresses });
    return aliases.inText(masked);
  };
  const events = view.events.map((event) => redactEvent(event, clean, aliases));
  const actions = view.actions.map((action) => redactAction(action, clean, aliases));
  const sections = view.sections.map((section) => redactSection(section, clean));
  const attachments = view.attachments.map((attachment) => redactAttachment(attachment, clean));
  const facts = Object.entries(view.incident.facts).map(([name, value]) =>
    name === 'authors' ? [name, aliases.ofAll(value)] : [name, clean(value)],
  );
  const incident = {
    ...view.incident,
    title: clean(view.incident.title),
    facts: Object.fromEntries(facts),
    roles: Object.fromEntries(
      Object.entries(view.incident.roles).map(([role, person]) => [role, aliases.ofAll(person)]),
    ),
  };
  const found = MASKED_TYPES.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [[type, count] as const];
  });
  return {
    view: { ...view, incident, events, actions, sections, attachments },
    people: aliases.size,
    masked: new Map(found),
  };
}

type Clean = (text: string) => string;

const optional = (text: string | null, clean: Clean) => (text === null ? null : clean(text));

function redactEvent(event: EventView, clean: Clean, aliases: Aliases): EventView {
  return {
    ...event,
    text: clean(event.text),
    author: aliases.of(event.author),
    lateReason: optional(event.lateReason, clean),
    struck: event.struck && { reason: clean(event.struck.reason) },
    decision: event.decision && {
      ...event.decision,
      by: event.decision.by === null ? null : aliases.ofAll(event.decision.by),
      why: optional(event.decision.why, clean),
      refused: optional(event.decision.refused, clean),
    },
  };
}

function redactAction(action: ActionView, clean: Clean, aliases: Aliases): ActionView {
  return {
    ...action,
    text: clean(action.text),
    owner: action.owner === null ? null : aliases.of(action.owner),
    link: optional(action.link, clean),
  };
}

function redactSection(section: SectionView, clean: Clean): SectionView {
  return { ...section, heading: optional(section.heading, clean), text: clean(section.text) };
}

function redactAttachment(attachment: AttachmentView, clean: Clean): AttachmentView {
  return { ...attachment, name: clean(attachment.name), alt: clean(attachment.alt) };
}
