import type { OpenState } from '../../src/incident/situation.ts';
import type { ActionView, IncidentHeader, MilestoneView } from '../../src/incident/views.ts';
import { MILESTONES, ROLES } from '../../src/incident/words.ts';
import { Icon } from '../look/icons.tsx';
import { timeText } from '../look/time-text.ts';
import { MILESTONE_WORDS, ROLE_WORDS } from '../look/words.ts';
import { Block } from './blocks.tsx';

interface MilestonesProps {
  readonly milestones: readonly MilestoneView[];
  readonly openStates: readonly OpenState[];
}

export function Milestones({ milestones, openStates }: MilestonesProps) {
  const reached = new Map(milestones.map((view) => [view.milestone, view]));
  return (
    <section className="block">
      <h3>Milestones</h3>
      <ul>
        {MILESTONES.map((milestone) => {
          const view = reached.get(milestone);
          return (
            <li key={milestone} className="fact-row" data-known={view !== undefined || undefined}>
              <Icon name={view === undefined ? 'ring' : 'check'} />
              <span>{MILESTONE_WORDS[milestone]}</span>
              <span className="fact-value">{view === undefined ? 'not yet' : timeText(view.time)}</span>
            </li>
          );
        })}
      </ul>
      {openStates.map(({ since, endedBy }) => (
        <p key={since.event} className="hint">
          {MILESTONE_WORDS[since.milestone]} has no end yet:{' '}
          {endedBy.map((end) => MILESTONE_WORDS[end].toLowerCase()).join(' or ')} is missing.
        </p>
      ))}
    </section>
  );
}

export function Roles({ roles }: { readonly roles: IncidentHeader['roles'] }) {
  return (
    <section className="block">
      <h3>Roles</h3>
      <ul>
        {ROLES.map((role) => (
          <li key={role} className="fact-row is-role" data-known={roles[role] !== undefined || undefined}>
            <span>{ROLE_WORDS[role]}</span>
            <span className="fact-value" dir="auto">
              {roles[role] ?? 'nobody'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ActionItems({ actions }: { readonly actions: readonly ActionView[] }) {
  return (
    <Block title="Open action items" none="None.">
      {actions
        .filter(({ done }) => !done)
        .map(({ id, text, owner, due }) => (
          <li key={id} className="line-row is-plain">
            <span dir="auto">{text}</span>
            <span className="hint">
              {[owner ?? 'no owner', due === null ? null : `due ${due}`].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
    </Block>
  );
}
