import { useEffect, useState } from 'react';
import type { AttachmentView } from '../../src/incident/views.ts';
import type { ScreenClient } from '../client/client.ts';
import { useScreen } from '../shell/use-screen.ts';
import { pictureBlob, thumbnail } from './thumbnail.ts';

interface ExhibitPictureProps {
  readonly incident: string;
  readonly attachment: AttachmentView;
  readonly large: boolean;
}

/** The picture itself: a small one in the line, the whole one only for as long as it is looked at. */
export function ExhibitPicture({ incident, attachment, large }: ExhibitPictureProps) {
  const { client } = useScreen();
  const [address, setAddress] = useState<string | 'unreadable' | null>(null);
  useEffect(() => {
    const shown = large
      ? wholePicture(client, incident, attachment)
      : smallPicture(client, incident, attachment);
    let gone = false;
    shown.address.then(
      (found) => {
        if (!gone) setAddress(found);
      },
      () => {
        if (!gone) setAddress('unreadable');
      },
    );
    return () => {
      gone = true;
      shown.letGo();
    };
  }, [client, incident, attachment, large]);
  if (address === 'unreadable') return <span className="is-faint">cannot be shown here</span>;
  const { width, height, alt } = attachment;
  return (
    <img
      className="exhibit-picture"
      src={address ?? undefined}
      alt={alt === '' ? 'not described yet' : alt}
      // The line has its height before the picture is there.
      style={{ aspectRatio: width === null || height === null ? undefined : `${width} / ${height}` }}
    />
  );
}

interface Shown {
  readonly address: Promise<string>;
  letGo(): void;
}

const smallPicture = (client: ScreenClient, incident: string, attachment: AttachmentView): Shown => {
  return { address: thumbnail(client, incident, attachment), letGo: () => undefined };
};

function wholePicture(client: ScreenClient, incident: string, { id }: AttachmentView): Shown {
  const address = pictureBlob(client, incident, id).then((blob) => URL.createObjectURL(blob));
  return { address, letGo: () => void address.then(URL.revokeObjectURL, () => undefined) };
}
