import type { Kind, Milestone } from '../../src/incident/words.ts';
import { KindGlyph } from './icons.tsx';
import { kindWord } from './words.ts';

/** A kind by glyph, word and hue; never by hue alone. */
export function KindMark({ kind, milestone }: { readonly kind: Kind; readonly milestone: Milestone | null }) {
  return (
    <span className="kind-mark" data-kind={kind}>
      <KindGlyph kind={kind} />
      <span className="kind-word">{kindWord(kind, milestone)}</span>
    </span>
  );
}
