import { useStore } from 'zustand';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from './use-screen.ts';

/** What the screen has to say, a line each, above the composer: a lost recorder, and what a command did. */
export function QuietLines() {
  const screen = useScreen();
  const trouble = useStore(screen.connection, (state) => state.trouble);
  const notice = useStore(screen.notices.store, (state) => state.notice);
  if (trouble === null && notice === null) return null;
  return (
    <div className="quiet-lines">
      {trouble !== null && <FailureLine>{failureLine(trouble)}</FailureLine>}
      {notice?.tone === 'failed' && <FailureLine>{notice.text}</FailureLine>}
      {notice?.tone === 'done' && <p className="quiet-line">{notice.text}</p>}
    </div>
  );
}
