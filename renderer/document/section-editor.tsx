import { memo, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { AutoTextarea } from '../look/auto-textarea.tsx';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import type { SectionField } from './section-fields.ts';
import { useField } from './use-field.ts';

interface SectionEditorProps {
  readonly incident: string;
  readonly section: SectionField;
}

/** One section of the document, in Markdown. It saves itself. */
export const SectionEditor = memo(function SectionEditor({ incident, section }: SectionEditorProps) {
  const { name, heading, guidance, printed } = section;
  const screen = useScreen();
  const field = useField(screen.sections, incident, name, section.text);
  const wanted = useStore(screen.layout, (state) => state.section === name);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!wanted) return;
    area.current?.focus();
    area.current?.scrollIntoView({ block: 'center' });
    screen.layout.setState({ section: null });
  }, [wanted, screen]);
  return (
    <section className="section-editor">
      <div className="section-head">
        <h2>
          <label htmlFor={id}>{heading}</label>
        </h2>
        {!printed && <span className="hint">not printed by this style</span>}
        <SaveState state={field.state} />
      </div>
      {guidance !== null && (
        <p className="hint section-guidance" id={`${id}-hint`}>
          {guidance}
        </p>
      )}
      <AutoTextarea
        ref={area}
        id={id}
        className="field section-text"
        dir="auto"
        aria-describedby={guidance === null ? undefined : `${id}-hint`}
        value={field.text}
        onChange={({ target }) => field.edit(target.value)}
        onBlur={() => screen.sections.flush()}
      />
      {field.failure !== null && <FailureLine>Not saved. {failureLine(field.failure)}</FailureLine>}
    </section>
  );
});

/** Says only that a text is on its way or has arrived; a text at rest needs no word. */
export function SaveState({ state }: { readonly state: string | null }) {
  const word = state === 'waiting' || state === 'saving' ? 'saving' : state === 'saved' ? 'saved' : '';
  return <span className="save-state">{word}</span>;
}
