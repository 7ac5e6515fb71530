import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { exportDocument, type Format } from '../commands/document.ts';
import { useScreen } from '../shell/use-screen.ts';

/** Saves the document in a format; while any file is being made it says so and does nothing. */
export function ExportButton({
  format,
  children,
}: {
  readonly format: Format;
  readonly children: ReactNode;
}) {
  const screen = useScreen();
  const making = useStore(screen.exports, (state) => state.making);
  return (
    <button
      type="button"
      className="small-button"
      aria-disabled={making !== null || undefined}
      aria-busy={making === format.format || undefined}
      onClick={() => void exportDocument(screen, format.format)}
    >
      {children}
    </button>
  );
}
