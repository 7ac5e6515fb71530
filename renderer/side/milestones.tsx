import type { MilestoneView } from '../../src/incident/views.ts';
import { MILESTONES, type Milestone } from '../../src/incident/words.ts';
import { Icon } from '../look/icons.tsx';
import { timeText } from '../look/time-text.ts';
import { MILESTONE_WORDS } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';

/** Which milestones were reached, and when. */
export function Milestones({ reached }: { readonly reached: readonly MilestoneView[] }) {
  const by = new Map(reached.map((view) => [view.milestone, view]));
  return (
    <section>
      <h2>Milestones</h2>
      <ul className="side-list">
        {MILESTONES.map((milestone) => (
          <MilestoneRow key={milestone} milestone={milestone} view={by.get(milestone) ?? null} />
        ))}
      </ul>
    </section>
  );
}

interface MilestoneRowProps {
  readonly milestone: Milestone;
  readonly view: MilestoneView | null;
}

function MilestoneRow({ milestone, view }: MilestoneRowProps) {
  const screen = useScreen();
  return (
    <li className="side-row" data-reached={view !== null || undefined}>
      <Icon name={view === null ? 'ring' : 'check'} />
      <span>{MILESTONE_WORDS[milestone]}</span>
      {view === null ? (
        <span className="side-value is-faint">
          <span aria-hidden="true">—</span>
          <span className="for-ears">not reached</span>
        </span>
      ) : (
        <button
          type="button"
          className="side-value as-link"
          aria-label={`${timeText(view.time)}, go to line ${view.label}`}
          onClick={() => screen.lines.go(view.event)}
        >
          {timeText(view.time)}
        </button>
      )}
    </li>
  );
}
