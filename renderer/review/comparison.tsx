import { useRef } from 'react';
import type { IncidentHeader } from '../../src/incident/views.ts';
import type { IncidentFigures } from '../../src/recorder/contract.ts';
import { failureLine } from '../client/failure.ts';
import { FailureLine } from '../look/quiet-line.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import './comparison.css';
import { ComparisonPlot } from './comparison-plot.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { useWidth } from './use-width.ts';

/** How long detection, mitigation and resolution took in every outage on record. */
export function Comparison({ chosen }: { readonly chosen: IncidentHeader }) {
  const { value, failure } = useAnswer('metrics.list', {}, chosen.position);
  return (
    <section className="review-section" aria-labelledby="review-comparison">
      <h2 id="review-comparison">All incidents</h2>
      {failure !== null && <FailureLine>{failureLine(failure)}</FailureLine>}
      {value !== null && <Compared figures={value} chosen={chosen.id} />}
    </section>
  );
}

function Compared({
  figures,
  chosen,
}: {
  readonly figures: readonly IncidentFigures[];
  readonly chosen: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <>
      <div ref={box} className="comparison">
        {width !== null && <ComparisonPlot figures={figures} chosen={chosen} width={width} />}
      </div>
      <details className="in-words">
        <summary>The same as a table</summary>
        <ComparisonTable figures={figures} />
      </details>
    </>
  );
}
