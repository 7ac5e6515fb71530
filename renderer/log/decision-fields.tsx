import { EditorField } from './editor-field.tsx';
import type { LineDraft } from './line-draft.ts';

interface DecisionFieldsProps {
  readonly draft: LineDraft;
  set(part: Partial<LineDraft>): void;
}

/** What belongs to a decision beside its words. */
export function DecisionFields({ draft, set }: DecisionFieldsProps) {
  return (
    <>
      <EditorField label="Decided by" value={draft.decidedBy} onChange={(decidedBy) => set({ decidedBy })} />
      <EditorField label="Why" value={draft.why} onChange={(why) => set({ why })} />
      <EditorField label="Refused" value={draft.refused} onChange={(refused) => set({ refused })} />
      <EditorField
        label="Look again at"
        value={draft.reviewAt}
        placeholder="in 30 min, 14:30"
        onChange={(reviewAt) => set({ reviewAt })}
      />
    </>
  );
}
