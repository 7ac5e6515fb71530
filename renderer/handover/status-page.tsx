import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { useScreen } from '../shell/use-screen.ts';
import { Page } from './page.tsx';
import { PageButton } from './page-button.tsx';
import './status-page.css';

const FORMS = [
  { form: 'plain', title: 'Plain text', command: 'status-plain' },
  { form: 'slack', title: 'Slack', command: 'status-slack' },
  { form: 'markdown', title: 'Markdown', command: 'status-markdown' },
] as const;

/** A short text for stakeholders, made of the record, as each place wants it. */
export function StatusPage({ incident }: { readonly incident: string }) {
  const { detail } = useScreen();
  const position = useStore(detail.store, (state) => state.detail?.incident.position);
  const { value, failure } = useAnswer('status.update', { incident }, position);
  return (
    <Page
      title="Status update"
      facts="Made of the record. Copy it, send it, and log that you did with /update."
      actions={<PageButton command="go-composer">Back</PageButton>}
    >
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      {value !== null && (
        <div className="status-forms">
          {FORMS.map(({ form, title, command }) => (
            <section key={form} className="block">
              <div className="status-head">
                <h3>{title}</h3>
                <PageButton command={command}>Copy</PageButton>
              </div>
              <p className="status-text" data-form={form} dir="auto">
                {value[form]}
              </p>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}
