import type { IncidentFigures } from '../../src/recorder/contract.ts';
import { duration } from '../../src/time/format.ts';
import { shortDate } from '../look/time-text.ts';
import { METRIC_WORDS, UNTITLED } from '../look/words.ts';
import { PLOTTED } from './plot-layout.ts';

/** The plot's figures, for who would rather read them; the newest first. */
export function ComparisonTable({ figures }: { readonly figures: readonly IncidentFigures[] }) {
  const sorted = figures.toSorted((a, b) => b.incident.startedAt.ms - a.incident.startedAt.ms);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keys that scroll it.
    <section className="table-scroller" tabIndex={0} aria-label="All incidents as a table">
      <table className="comparison-table">
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">Incident</th>
            <th scope="col">Severity</th>
            {PLOTTED.map((name) => (
              <th key={name} scope="col" className="is-figure">
                {METRIC_WORDS[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ incident, metrics }) => (
            <tr key={incident.id}>
              <td className="is-figure">{shortDate(incident.startedAt)}</td>
              <th scope="row" dir="auto">
                {incident.title || UNTITLED}
              </th>
              <td>{incident.severity ?? '—'}</td>
              {PLOTTED.map((wanted) => {
                const value = metrics.find(({ name }) => name === wanted)?.milliseconds ?? null;
                return (
                  <td key={wanted} className="is-figure">
                    {value === null ? 'not known' : duration(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
