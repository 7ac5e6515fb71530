import type { ActionType } from '../../src/incident/words.ts';
import type { InputOf } from '../../src/recorder/contract.ts';

/** The fields of an action item that are typed; `done` is a click and is written at once. */
export const ACTION_FIELDS = ['text', 'owner', 'due', 'link', 'type'] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

export type ActionChange = Omit<InputOf<'action.set'>, 'incident' | 'action'>;

/** The name under which a field of an action saves itself, and back. */
export const actionFieldName = (action: string, field: ActionField): string => `${action} ${field}`;

export function readActionFieldName(name: string): { action: string; field: ActionField } {
  const [action = '', word] = name.split(' ');
  return { action, field: ACTION_FIELDS.find((field) => field === word) ?? 'text' };
}

/** What a typed field changes: an emptied one says nothing, but an action item always has its words. */
export function actionChange(field: ActionField, typed: string): ActionChange {
  const value = typed.trim();
  if (field === 'text') return { text: typed };
  if (field === 'type') return { type: value as ActionType };
  return { [field]: value === '' ? null : value };
}
