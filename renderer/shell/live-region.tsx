import { useStore } from 'zustand';
import { useScreen } from './use-screen.ts';

/** What a screen reader is told without having asked, politely. */
export function LiveRegion() {
  const { spoken, turn } = useStore(useScreen().notices.store);
  return (
    <div className="for-ears" role="status" aria-live="polite">
      <span key={turn}>{spoken}</span>
    </div>
  );
}
