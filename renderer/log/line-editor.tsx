import { type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EventView } from '../../src/incident/views.ts';
import {
  HYPOTHESIS_STATES,
  type HypothesisState,
  KINDS,
  type Kind,
  MILESTONES,
  type Milestone,
} from '../../src/incident/words.ts';
import { failureLine, failureOf } from '../client/failure.ts';
import { leaveLine } from '../commands/record.ts';
import { AutoTextarea } from '../look/auto-textarea.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { HYPOTHESIS_WORDS, KIND_WORDS, MILESTONE_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { amendment, type LineDraft, lineDraft } from './amendment.ts';
import './line-editor.css';

/** A line being corrected where it stands: text, time and kind. Enter saves, Esc leaves it as it was. */
export function LineEditor({ event }: { readonly event: EventView }) {
  const screen = useScreen();
  const failure = useStore(screen.lines.store, (state) => state.failure);
  const [draft, setDraft] = useState(() => lineDraft(event));
  const saving = useRef(false);
  const set = (part: Partial<LineDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const save = async (): Promise<void> => {
    const incident = screen.incidents.store.getState().chosen;
    const change = amendment(event, draft);
    if (incident === null || saving.current) return;
    if (change === null) return leaveLine(screen);
    saving.current = true;
    try {
      screen.log.accept(await screen.client.call('event.amend', { incident, event: event.id, ...change }));
      leaveLine(screen);
    } catch (thrown) {
      screen.lines.fail(failureOf(thrown));
    } finally {
      saving.current = false;
    }
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    if (press.key === 'Enter' && !press.shiftKey && !press.nativeEvent.isComposing) {
      press.preventDefault();
      void save();
    } else if (press.key === 'Escape') {
      press.preventDefault();
      press.stopPropagation();
      leaveLine(screen);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Esc mean the same in each of the fields.
    <div className="line-editor" onKeyDown={onKeyDown}>
      <input
        className="field line-editor-time"
        aria-label="Time"
        value={draft.at}
        spellCheck={false}
        onChange={({ target }) => set({ at: target.value })}
      />
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
      <AutoTextarea
        className="field line-editor-text"
        aria-label="Text"
        value={draft.text}
        autoFocus
        onChange={({ target }) => set({ text: target.value })}
      />
      <input
        className="field line-editor-reason"
        aria-label="Why it is corrected"
        placeholder="Why, if it matters"
        value={draft.reason}
        onChange={({ target }) => set({ reason: target.value })}
      />
      <p className="hint line-editor-hint">
        <kbd>Enter</kbd> saves · <kbd>Esc</kbd> leaves it as it was
      </p>
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
    </div>
  );
}
