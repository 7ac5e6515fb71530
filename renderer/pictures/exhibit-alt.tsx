import { type KeyboardEvent, useRef } from 'react';
import type { AttachmentView } from '../../src/incident/views.ts';
import { failureLine } from '../client/failure.ts';
import { leaveLine } from '../commands/record.ts';
import { useField } from '../document/use-field.ts';
import { useTakeLineFocus } from '../log/use-take-focus.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';

interface ExhibitAltProps {
  readonly event: string;
  readonly incident: string;
  readonly attachment: AttachmentView;
  readonly takesFocus: boolean;
}

/** The words for those who cannot see a picture. They save themselves; Enter and Esc leave the field. */
export function ExhibitAlt({ incident, event, attachment, takesFocus }: ExhibitAltProps) {
  const screen = useScreen();
  const input = useRef<HTMLInputElement>(null);
  const field = useField(screen.alts, incident, attachment.id, attachment.alt);
  useTakeLineFocus(input, takesFocus ? event : null);
  const onKeyDown = (press: KeyboardEvent): void => {
    if (!['Enter', 'Escape'].includes(press.key) || press.nativeEvent.isComposing) return;
    press.preventDefault();
    press.stopPropagation();
    screen.alts.flush();
    leaveLine(screen);
  };
  return (
    <>
      <input
        ref={input}
        className="field"
        dir="auto"
        aria-label={`What exhibit ${attachment.number} shows`}
        placeholder="What it shows, for who cannot see it"
        value={field.text}
        onChange={({ target }) => field.edit(target.value)}
        onBlur={() => screen.alts.flush()}
        onKeyDown={onKeyDown}
      />
      {field.failure !== null && <FailureLine>Not saved. {failureLine(field.failure)}</FailureLine>}
    </>
  );
}
