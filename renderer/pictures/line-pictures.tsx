import { useStore } from 'zustand';
import type { AttachmentView } from '../../src/incident/views.ts';
import { useScreen } from '../shell/use-screen.ts';
import './line-pictures.css';
import { Exhibit } from './exhibit.tsx';

interface LinePicturesProps {
  readonly event: string;
  /** Whether they are shown large, to be looked at and described. */
  readonly open: boolean;
}

const NONE: readonly AttachmentView[] = [];

/** The pictures and files that belong to a line. */
export function LinePictures({ event, open }: LinePicturesProps) {
  const screen = useScreen();
  const attachments = useStore(screen.pictures, ({ byEvent }) => byEvent.get(event) ?? NONE);
  const incident = useStore(screen.incidents.store, ({ chosen }) => chosen);
  if (attachments.length === 0 || incident === null) return null;
  return (
    <div className="line-pictures">
      {attachments.map((attachment, index) => (
        <Exhibit
          key={attachment.id}
          incident={incident}
          attachment={attachment}
          open={open}
          first={index === 0}
          event={event}
        />
      ))}
    </div>
  );
}
