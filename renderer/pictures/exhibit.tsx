import type { AttachmentView } from '../../src/incident/views.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { ExhibitAlt } from './exhibit-alt.tsx';
import { ExhibitPicture } from './exhibit-picture.tsx';
import { sizeText } from './size-text.ts';

interface ExhibitProps {
  readonly incident: string;
  readonly event: string;
  readonly attachment: AttachmentView;
  readonly open: boolean;
  readonly first: boolean;
}

/** A picture or a file of a line: what it shows, its number, and the beginning of its SHA-256. */
export function Exhibit({ incident, event, attachment, open, first }: ExhibitProps) {
  const { lines } = useScreen();
  const { number, name, sha256, size, alt, mediaType } = attachment;
  const isPicture = mediaType.startsWith('image/');
  return (
    <figure className="exhibit" data-open={open || undefined}>
      {isPicture && (
        <button
          type="button"
          className="exhibit-button"
          tabIndex={-1}
          aria-label={`Exhibit ${number}, ${open ? 'small again' : 'large, to describe it'}`}
          onClick={() => (open ? lines.rest() : lines.go(event, 'picture'))}
        >
          <ExhibitPicture incident={incident} attachment={attachment} large={open} />
        </button>
      )}
      <figcaption className="exhibit-caption">
        <span className="exhibit-name">
          Exhibit {number} · <bdi>{name}</bdi> · {sizeText(size)}
        </span>
        <span className="exhibit-hash" title={`SHA-256 ${sha256}`}>
          SHA-256 {sha256.slice(0, 12)}…
        </span>
        {!open && isPicture && alt === '' && (
          <span className="is-faint">
            not described yet: <CommandKeys command="picture-last" />
          </span>
        )}
        {!open && alt !== '' && <bdi className="exhibit-alt">{alt}</bdi>}
        {open && <ExhibitAlt incident={incident} event={event} attachment={attachment} takesFocus={first} />}
      </figcaption>
    </figure>
  );
}
