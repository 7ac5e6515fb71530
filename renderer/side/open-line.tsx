import type { EventView } from '../../src/incident/views.ts';
import { KindGlyph } from '../look/icons.tsx';
import { useScreen } from '../shell/use-screen.ts';

const LONGEST = 160;

interface OpenLineProps {
  readonly event: EventView;
  /** What is to be known of it beside its words. */
  readonly more: string;
}

/** A line that stands open; choosing it leads to it. */
export function OpenLine({ event, more }: OpenLineProps) {
  const { lines } = useScreen();
  const { id, kind, label, text } = event;
  return (
    <li>
      <button type="button" className="side-line" data-kind={kind} onClick={() => lines.go(id)}>
        <KindGlyph kind={kind} />
        <span>
          <span className="line-ref">#{label}</span>{' '}
          <bdi>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</bdi>{' '}
          <span className="is-faint">{more}</span>
        </span>
      </button>
    </li>
  );
}
