import type { Metric } from '../../src/incident/views.ts';
import { duration } from '../../src/time/format.ts';
import { METRIC_WORDS, MILESTONE_WORDS } from '../look/words.ts';

/** How long each part of the outage took; where that is not known, why. */
export function Figures({ metrics }: { readonly metrics: readonly Metric[] }) {
  return (
    <section className="review-section" aria-labelledby="review-figures">
      <h2 id="review-figures">How long it took</h2>
      <dl className="figures">
        {metrics.map((metric) => (
          <Figure key={metric.name} metric={metric} />
        ))}
      </dl>
    </section>
  );
}

function Figure({ metric: { name, from, to, milliseconds, problem } }: { readonly metric: Metric }) {
  const known = milliseconds !== null;
  return (
    <div className="figure">
      <dt>{METRIC_WORDS[name]}</dt>
      <dd className="figure-value" data-known={known || undefined}>
        {known ? duration(milliseconds) : 'not known'}
      </dd>
      <dd className="hint">
        {known
          ? `from ${MILESTONE_WORDS[from].toLowerCase()} to ${MILESTONE_WORDS[to].toLowerCase()}`
          : problem}
      </dd>
    </div>
  );
}
