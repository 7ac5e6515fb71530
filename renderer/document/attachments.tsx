import type { AttachmentView } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { useField } from './use-field.ts';

interface AttachmentsProps {
  readonly incident: string;
  readonly attachments: readonly AttachmentView[];
}

/** The pictures and files of the incident, each with the words for those who do not see it. */
export function Attachments({ incident, attachments }: AttachmentsProps) {
  if (attachments.length === 0) return null;
  return (
    <section className="section-editor">
      <h2>Pictures and files</h2>
      {attachments.map((attachment) => (
        <Attachment key={attachment.id} incident={incident} attachment={attachment} />
      ))}
    </section>
  );
}

function Attachment({ incident, attachment }: { incident: string; attachment: AttachmentView }) {
  const { alts } = useScreen();
  const field = useField(alts, incident, attachment.id, attachment.alt);
  return (
    <div className="fact">
      <label>
        <span className="fact-label">
          {attachment.number}. {attachment.name}
        </span>
        <input
          className="field"
          placeholder="What it shows, for who cannot see it"
          value={field.text}
          onChange={({ target }) => field.edit(target.value)}
          onBlur={() => alts.flush()}
        />
      </label>
      {field.failure !== null && <FailureLine>Not saved. {failureLine(field.failure)}</FailureLine>}
    </div>
  );
}
