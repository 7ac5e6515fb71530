import { useStore } from 'zustand';
import { useScreen } from './use-screen.ts';

/**
 * What a screen reader is told without having asked, politely: each new line, and what waits for an answer. Two
 * regions, so that neither talks over the other.
 */
export function LiveRegion() {
  const { notices, offers } = useScreen();
  const { spoken, turn } = useStore(notices.store);
  const waiting = useStore(offers.store, (state) => state.offers);
  return (
    <>
      <div className="for-ears" role="status" aria-live="polite">
        <span key={turn}>{spoken}</span>
      </div>
      <div className="for-ears" role="status" aria-live="polite">
        {waiting.map(({ id, text }) => (
          <span key={id}>{text}</span>
        ))}
      </div>
    </>
  );
}
