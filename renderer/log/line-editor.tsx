import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EventView } from '../../src/incident/views.ts';
import { leaveLine } from '../commands/record.ts';
import { AutoTextarea } from '../look/auto-textarea.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { amendment } from './amendment.ts';
import { wishFor } from './corrections-store.ts';
import { DecisionFields } from './decision-fields.tsx';
import { EditorFailure } from './editor-failure.tsx';
import { EditorField } from './editor-field.tsx';
import { KindFields } from './kind-fields.tsx';
import type { LineDraft } from './line-draft.ts';
import './line-editor.css';
import { useTakeLineFocus } from './use-take-focus.ts';

/**
 * A line being corrected where it stands. Enter sends the correction and leaves at once; Esc leaves the line as it was.
 */
export function LineEditor({ event }: { readonly event: EventView }) {
  const screen = useScreen();
  const kept = useStore(screen.corrections.store, ({ corrections }) => corrections.get(event.id));
  const [begun] = useState(() => wishFor(event, kept));
  const [draft, setDraft] = useState(begun.draft);
  const [incident] = useState(() => screen.incidents.store.getState().chosen ?? '');
  const area = useRef<HTMLTextAreaElement>(null);
  // A word is most often added; the caret stands where one goes on.
  useEffect(() => area.current?.setSelectionRange(area.current.value.length, area.current.value.length), []);
  useTakeLineFocus(area, event.id);
  const settled = useRef(false);
  useKept(settled, () => {
    if (amendment(begun.from, draft) !== null) screen.corrections.keep(incident, event, { ...begun, draft });
  });
  const set = (part: Partial<LineDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const leave = (): void => {
    settled.current = true;
    leaveLine(screen);
  };
  const save = (): void => {
    if (amendment(begun.from, draft) === null) screen.corrections.drop(event.id);
    else void screen.corrections.send(incident, event, { ...begun, draft });
    leave();
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    if (press.key === 'Enter' && !press.shiftKey && !press.nativeEvent.isComposing) {
      press.preventDefault();
      save();
    } else if (press.key === 'Escape') {
      press.preventDefault();
      press.stopPropagation();
      screen.corrections.drop(event.id);
      leave();
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
      <KindFields draft={draft} set={set} />
      <AutoTextarea
        ref={area}
        className="field line-editor-text"
        aria-label="Text"
        dir="auto"
        value={draft.text}
        onChange={({ target }) => set({ text: target.value })}
      />
      {draft.kind === 'decision' && <DecisionFields draft={draft} set={set} />}
      {begun.from.promiseDue !== '' && (
        <EditorField
          label="Promised for"
          value={draft.promiseDue}
          placeholder="in 10 min, 14:30; empty takes the timer away"
          onChange={(promiseDue) => set({ promiseDue })}
        />
      )}
      <input
        className="field line-editor-reason"
        aria-label="Why it is corrected"
        placeholder="Why it is corrected, if it matters"
        value={draft.reason}
        onChange={({ target }) => set({ reason: target.value })}
      />
      <p className="hint line-editor-hint">
        <kbd>Enter</kbd> saves · <kbd>Esc</kbd> leaves it as it was
      </p>
      {kept?.failure != null && <EditorFailure failure={kept.failure} event={event} text={draft.text} />}
    </div>
  );
}

/** Whoever goes elsewhere in the middle of a correction finds it again. */
function useKept(settled: RefObject<boolean>, keep: () => void): void {
  const newest = useRef(keep);
  useEffect(() => {
    newest.current = keep;
  });
  useEffect(
    () => () => {
      if (!settled.current) newest.current();
    },
    [settled],
  );
}
