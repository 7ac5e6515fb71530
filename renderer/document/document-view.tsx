import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { Actions } from './actions.tsx';
import { Attachments } from './attachments.tsx';
import './document-view.css';
import { ExportBar } from './export-bar.tsx';
import { Facts } from './facts.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { SectionEditor } from './section-editor.tsx';
import { sectionFields } from './section-fields.ts';
import { styleOf } from './styles-store.ts';
import { UnprintedSections } from './unprinted-sections.tsx';

/** The postmortem being written, beside what comes of it. */
export function DocumentView() {
  const screen = useScreen();
  const { detail, failure } = useStore(screen.detail.store);
  const { styles, failure: noStyles } = useStore(screen.styles.store);
  const style = styleOf(styles, detail?.incident.style ?? null);
  const fields = useMemo(() => sectionFields(style, detail?.sections ?? []), [style, detail]);
  useEffect(() => {
    // Styles are files; somebody may just have put one there.
    void screen.styles.refresh();
    return () => screen.flush();
  }, [screen]);
  if (detail === null) return failure && <FailureLine>{failureLine(failure)}</FailureLine>;
  const { incident, actions, attachments } = detail;
  return (
    <div className="document">
      <ExportBar />
      {noStyles !== null && <FailureLine>{failureLine(noStyles)}</FailureLine>}
      <div className="writing">
        {style !== null && <Facts incident={incident} style={style} />}
        <UnprintedSections fields={fields} styles={styles} />
        {fields.map((section) => (
          <SectionEditor key={`${incident.id} ${section.name}`} incident={incident.id} section={section} />
        ))}
        <Actions incident={incident.id} actions={actions} />
        <Attachments incident={incident.id} attachments={attachments} />
      </div>
      {style !== null && <PreviewFrame incident={incident.id} style={style.name} />}
    </div>
  );
}
