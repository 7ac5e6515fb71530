import { useStore } from 'zustand';
import { openSample } from '../commands/sample.ts';
import { CommandKeys } from '../keys/command-keys.tsx';
import { useScreen } from '../shell/use-screen.ts';
import './empty-screen.css';

/** What is shown where no incident is: the composer below, and one sentence about it. */
export function EmptyScreen() {
  const screen = useScreen();
  const isFirst = useStore(screen.incidents.store, ({ list }) => list.length === 0);
  return (
    <div className="empty-screen">
      <p className="empty-sentence">
        Type what you see and press Enter: the first line opens the incident and starts its clock.
      </p>
      {isFirst && (
        <button type="button" className="sample-button" onClick={() => void openSample(screen)}>
          Look at a sample outage <CommandKeys command="sample" />
        </button>
      )}
    </div>
  );
}
