import type { DecisionView } from '../../src/incident/views.ts';
import { clockTime } from '../../src/time/format.ts';

/** Who took a decision, why, what was refused, and when to look at it again: as far as it is known. */
export function DecisionFacts({ decision }: { readonly decision: DecisionView }) {
  const { by, why, refused, reviewAt } = decision;
  const facts = [
    ['by', by],
    ['why', why],
    ['refused', refused],
    ['look again at', reviewAt === null ? null : clockTime(reviewAt, 'minute')],
  ] as const;
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className="decision-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
