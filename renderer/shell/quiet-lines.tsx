import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { OfferLine } from '../offers/offer-line.tsx';
import { useScreen } from './use-screen.ts';

/** What the screen has to say, a line each, above the composer: a lost recorder, what a command did, what waits. */
export function QuietLines() {
  const screen = useScreen();
  const trouble = useStore(screen.connection, (state) => state.trouble);
  const notice = useStore(screen.notices.store, (state) => state.notice);
  const offers = useStore(screen.offers.store, (state) => state.offers);
  if (trouble === null && notice === null && offers.length === 0) return null;
  return (
    <section className="quiet-lines" aria-label="What waits">
      {offers.map((offer) => (
        <OfferLine key={offer.id} offer={offer} />
      ))}
      {trouble !== null && <FailureLine>{failureLine(trouble)}</FailureLine>}
      {notice?.tone === 'failed' && <FailureLine>{notice.text}</FailureLine>}
      {notice?.tone === 'done' && <p className="quiet-line">{notice.text}</p>}
    </section>
  );
}
