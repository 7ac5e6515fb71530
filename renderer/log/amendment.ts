import type { InputOf } from '../../src/recorder/contract.ts';
import type { LineDraft } from './line-draft.ts';

export type Amendment = Omit<InputOf<'event.amend'>, 'incident' | 'event' | 'basedOn'>;

const DECISION_TEXTS = ['decidedBy', 'why', 'refused', 'reviewAt'] as const;

/**
 * What a corrected line changes, and only that: a time that was left alone stays as exact as it was. Null if
 * nothing is changed.
 *
 * @param from the line as it stood when the correction was begun
 */
export function amendment(from: LineDraft, draft: LineDraft): Amendment | null {
  const at = draft.at.trim();
  const change: Amendment = {
    ...(draft.text === from.text ? {} : { text: draft.text }),
    ...(at === from.at || at === '' ? {} : { at }),
    ...kindChange(from, draft),
    ...decisionChange(from, draft),
    ...(draft.promiseDue.trim() === from.promiseDue ? {} : { promiseDue: orNull(draft.promiseDue) }),
  };
  if (Object.keys(change).length === 0) return null;
  return draft.reason.trim() === '' ? change : { ...change, reason: draft.reason.trim() };
}

/** A milestone and a state belong to their own kinds; the recorder takes them away with the kind. */
function kindChange(from: LineDraft, draft: LineDraft): Amendment {
  const isNewKind = draft.kind !== from.kind;
  const milestone = draft.kind === 'milestone' ? draft.milestone : null;
  const before = from.kind === 'milestone' ? from.milestone : null;
  const isNewState = isNewKind || draft.hypothesis !== from.hypothesis;
  return {
    ...(isNewKind ? { kind: draft.kind } : {}),
    ...(milestone === before ? {} : { milestone }),
    ...(draft.kind === 'hypothesis' && isNewState ? { hypothesis: draft.hypothesis } : {}),
  };
}

function decisionChange(from: LineDraft, draft: LineDraft): Amendment {
  if (draft.kind !== 'decision') return {};
  const changed = DECISION_TEXTS.filter((field) => draft[field].trim() !== from[field]);
  return Object.fromEntries(changed.map((field) => [field, orNull(draft[field])]));
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
