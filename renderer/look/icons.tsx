import type { ReactNode } from 'react';
import type { Kind } from '../../src/incident/words.ts';

/** The glyphs of the kinds, drawn on a grid of 16 so that they are told apart at 12 pixels without colour. */
const KIND_GLYPHS: Readonly<Record<Kind, ReactNode>> = {
  note: <rect x="6" y="6" width="4.5" height="4.5" fill="currentColor" />,
  symptom: <path d="M1 9h3l2-5.5 3.5 9L12 7.5h3" />,
  hypothesis: <path d="M5 5.5a3 3 0 1 1 4.4 2.7C8.4 8.8 8 9.3 8 10.2M8 12.8v.4" strokeWidth="1.8" />,
  decision: <path d="M8 2l6 6-6 6-6-6z" fill="currentColor" stroke="none" />,
  action: <path d="M4 2.5v11l9.5-5.5z" fill="currentColor" stroke="none" />,
  escalation: <path d="M4 12.5 12 4.5M6 4h6.5v6.5" strokeWidth="1.8" />,
  update: <path d="M2 3h12v8H8l-3.5 3v-3H2z" />,
  milestone: <path d="M4 14.5V2h9l-2.5 3.5L13 9H4" fill="currentColor" strokeWidth="1.4" />,
};

export function KindGlyph({ kind }: { readonly kind: Kind }) {
  return <Glyph>{KIND_GLYPHS[kind]}</Glyph>;
}

const GLYPHS = {
  list: <path d="M2 4h12M2 8h12M2 12h12" />,
  side: <path d="M2 2.5h12v11H2zM10 2.5v11" />,
  search: <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14" />,
  plus: <path d="M8 2.5v11M2.5 8h11" />,
  check: <path d="M2.5 8.5 6.5 12.5 13.5 4" strokeWidth="1.8" />,
  ring: <circle cx="8" cy="8" r="4.5" />,
  cross: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  down: <path d="M8 2.5v11M3.5 9 8 13.5 12.5 9" />,
  warning: <path d="M8 2 15 14H1zM8 6.5v3.5M8 11.5v.6" />,
} as const;

export function Icon({ name }: { readonly name: keyof typeof GLYPHS }) {
  return <Glyph>{GLYPHS[name]}</Glyph>;
}

function Glyph({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="glyph"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
