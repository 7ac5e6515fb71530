import {
  HYPOTHESIS_STATES,
  type HypothesisState,
  KINDS,
  type Kind,
  MILESTONES,
  type Milestone,
} from '../../src/incident/words.ts';
import { HYPOTHESIS_WORDS, KIND_WORDS, MILESTONE_WORDS } from '../look/words.ts';
import type { LineDraft } from './line-draft.ts';

interface KindFieldsProps {
  readonly draft: LineDraft;
  set(part: Partial<LineDraft>): void;
}

/** What kind of line it is; a milestone and a hypothesis say one thing more. */
export function KindFields({ draft, set }: KindFieldsProps) {
  return (
    <>
      <select
        className="field"
        aria-label="Kind"
        value={draft.kind}
        onChange={({ target }) => set({ kind: target.value as Kind })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_WORDS[kind]}
          </option>
        ))}
      </select>
      {draft.kind === 'milestone' && (
        <select
          className="field"
          aria-label="Milestone"
          value={draft.milestone}
          onChange={({ target }) => set({ milestone: target.value as Milestone })}
        >
          {MILESTONES.map((milestone) => (
            <option key={milestone} value={milestone}>
              {MILESTONE_WORDS[milestone]}
            </option>
          ))}
        </select>
      )}
      {draft.kind === 'hypothesis' && (
        <select
          className="field"
          aria-label="State of the hypothesis"
          value={draft.hypothesis}
          onChange={({ target }) => set({ hypothesis: target.value as HypothesisState })}
        >
          {HYPOTHESIS_STATES.map((state) => (
            <option key={state} value={state}>
              {HYPOTHESIS_WORDS[state]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
