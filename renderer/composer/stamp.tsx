import { useStore } from 'zustand';
import { clockTime } from '../../src/time/format.ts';
import { offsetIn } from '../clock/zone-now.ts';
import { KindMark } from '../look/kind-mark.tsx';
import { useScreen } from '../shell/use-screen.ts';
import type { Line } from './line.ts';

/**
 * The kind and the time that a line has before Enter. The time runs until the first key stops it; a screen
 * reader finds it described by the field and is not told of every second.
 */
export function Stamp({ line }: { readonly line: Line }) {
  const screen = useScreen();
  const zone = useStore(screen.detail.store, ({ detail }) => detail?.incident.zone);
  const begun = line.firstKeyAt !== null;
  const now = useStore(screen.clock.store, (state) => (begun ? null : state.now));
  const at = line.firstKeyAt ?? now ?? screen.environment.now();
  const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const stamp = clockTime({ ms: at, offset: offsetIn(here, at) }, 'second');
  const [time = stamp, ...rest] = line.reading?.timeText.split(' · ') ?? [];
  return (
    <div className="stamp" id="stamp" data-begun={begun || undefined}>
      <span className="stamp-time">{time}</span>
      <span className="stamp-facts">
        <KindMark kind={line.reading?.kind ?? 'note'} milestone={line.reading?.milestone ?? null} />
        {rest.length > 0 && <span className="stamp-rest">{rest.join(' · ')}</span>}
      </span>
    </div>
  );
}
