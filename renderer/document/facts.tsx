import type { IncidentHeader } from '../../src/incident/views.ts';
import type { StyleSummary } from '../../src/recorder/contract.ts';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useScreen } from '../shell/use-screen.ts';
import { useField } from './use-field.ts';

/** What the style prints and nothing else says: authors, status and the like. */
export function Facts({
  incident,
  style,
}: {
  readonly incident: IncidentHeader;
  readonly style: StyleSummary;
}) {
  if (style.facts.length === 0) return null;
  return (
    <div className="facts">
      {style.facts.map(({ name, label }) => (
        <Fact
          key={name}
          incident={incident.id}
          name={name}
          label={label}
          recorded={incident.facts[name] ?? ''}
        />
      ))}
    </div>
  );
}

interface FactProps {
  readonly incident: string;
  readonly name: string;
  readonly label: string;
  readonly recorded: string;
}

function Fact({ incident, name, label, recorded }: FactProps) {
  const screen = useScreen();
  const field = useField(screen.facts, incident, name, recorded);
  return (
    <div className="fact">
      <label>
        <span className="fact-label">{label}</span>
        <input
          className="field"
          value={field.text}
          onChange={({ target }) => field.edit(target.value)}
          onBlur={() => screen.facts.flush()}
        />
      </label>
      {field.failure !== null && <FailureLine>Not saved. {failureLine(field.failure)}</FailureLine>}
    </div>
  );
}
