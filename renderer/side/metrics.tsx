import type { Metric } from '../../src/incident/views.ts';
import { duration } from '../../src/time/format.ts';
import { METRIC_WORDS } from '../look/words.ts';

/** How long everything took, as far as it is known. */
export function Metrics({ metrics }: { readonly metrics: readonly Metric[] }) {
  return (
    <section>
      <h2>How long</h2>
      <dl className="side-list">
        {metrics.map(({ name, milliseconds, problem }) => (
          <div key={name} className="side-row is-metric">
            <dt>{METRIC_WORDS[name]}</dt>
            <dd className="side-value" title={problem ?? undefined}>
              {milliseconds !== null ? (
                duration(milliseconds)
              ) : (
                <span className="is-faint">
                  <span aria-hidden="true">—</span>
                  <span className="for-ears">{problem ?? 'not known'}</span>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
