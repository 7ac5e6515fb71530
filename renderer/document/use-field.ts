import { useStore } from 'zustand';
import { type Autosave, type Field, fieldKey } from './autosave.ts';

export interface BoundField {
  readonly text: string;
  readonly state: Field['state'] | null;
  readonly failure: Field['failure'];
  edit(text: string): void;
}

/** A field that saves itself: what is being typed while it is not on record, else what the record says. */
export function useField(autosave: Autosave, incident: string, name: string, recorded: string): BoundField {
  const field = useStore(autosave.store, ({ fields }) => fields.get(fieldKey(incident, name)));
  return {
    text: field?.text ?? recorded,
    state: field?.state ?? null,
    failure: field?.failure ?? null,
    edit: (text) => autosave.edit(incident, name, text),
  };
}
