import { useRef } from 'react';
import { useStore } from 'zustand';
import { useFocusPlace } from '../shell/use-focus.ts';
import { useScreen } from '../shell/use-screen.ts';
import { Metrics } from './metrics.tsx';
import { Milestones } from './milestones.tsx';
import { Open } from './open.tsx';
import { Roles } from './roles.tsx';
import './side-panel.css';

/** How far the outage has come: milestones, what stands open, who does what, and how long it took. */
export function SidePanel() {
  const screen = useScreen();
  const panel = useRef<HTMLElement>(null);
  const detail = useStore(screen.detail.store, (state) => state.detail);
  const open = useStore(screen.layout, (state) => state.sideOpen);
  useFocusPlace('side', () => {
    const first = panel.current?.querySelector('button') ?? panel.current;
    first?.focus();
    return first !== null;
  });
  return (
    <aside
      ref={panel}
      className="panel side-panel"
      data-open={open || undefined}
      aria-label="Milestones and metrics"
      tabIndex={-1}
    >
      {detail !== null && (
        <div className="panel-scroller">
          <Milestones reached={detail.milestones} />
          <Open detail={detail} />
          <Roles incident={detail.incident} />
          <Metrics metrics={detail.metrics} />
        </div>
      )}
    </aside>
  );
}
