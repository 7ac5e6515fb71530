import { useStore } from 'zustand';
import { clockTime } from '../../src/time/format.ts';
import { offsetIn } from '../clock/zone-now.ts';
import { useScreen } from '../shell/use-screen.ts';

/** That a file is being made, and where the last one went. */
export function ExportState() {
  const screen = useScreen();
  const { making, last } = useStore(screen.exports);
  const incident = useStore(screen.detail.store, ({ detail }) => detail?.incident ?? null);
  if (making !== null) return <p className="export-state">The file is being made; you can go on writing.</p>;
  if (last === null || last.incident !== incident?.id) return null;
  const time = clockTime({ ms: last.at, offset: offsetIn(incident.zone, last.at) }, 'second');
  return (
    <p className="export-state">
      {last.name}
      {last.redacted && ', redacted'}, exported at {time}: it is {last.where}.
    </p>
  );
}
