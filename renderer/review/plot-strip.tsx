import { duration } from '../../src/time/format.ts';
import { shortDate } from '../look/time-text.ts';
import { METRIC_WORDS } from '../look/words.ts';
import type { Plot, PlotSize, Plotted } from './plot-layout.ts';

const HEAD = 18;
const DATES = 24;
const EDGE = 40;

interface PlotStripProps {
  readonly name: Plotted;
  readonly plot: Plot;
  readonly size: PlotSize;
  /** The incident that is being read. */
  readonly cursor: number;
  /** Whether the days are written below. */
  readonly dated: boolean;
}

/** One figure of every incident; the dashed line is the median. */
export function PlotStrip({ name, plot, size, cursor, dated }: PlotStripProps) {
  const { width, height, left } = size;
  const median = plot.medians[name];
  const at = plot.incidents[cursor];
  const floor = HEAD + height;
  return (
    <svg
      className="plot-strip"
      viewBox={`0 0 ${width} ${floor + (dated ? DATES : 6)}`}
      width={width}
      aria-hidden="true"
    >
      <text className="plot-name" x={0} y={12}>
        {METRIC_WORDS[name]}
      </text>
      <text className="plot-median" x={left} y={12}>
        {median === null ? 'not known of any' : `median ${duration(median.value)}`}
      </text>
      {plot.durations.map(({ y, ms }) => (
        <g key={ms} className="plot-tick">
          <line x1={left} x2={width} y1={HEAD + y} y2={HEAD + y} />
          <text x={left - 8} y={HEAD + y + 4} textAnchor="end">
            {duration(ms)}
          </text>
        </g>
      ))}
      {median !== null && (
        <line className="plot-median-line" x1={left} x2={width} y1={HEAD + median.y} y2={HEAD + median.y} />
      )}
      {at !== undefined && <line className="plot-cursor" x1={at.x} x2={at.x} y1={HEAD} y2={floor} />}
      {plot.incidents.map(({ incident, x, heights }, i) => {
        const y = heights[name];
        if (y === null) return null;
        const chosen = i === cursor;
        return (
          <circle
            key={incident.id}
            className="plot-mark"
            data-chosen={chosen || undefined}
            cx={x}
            cy={HEAD + y}
            r={chosen ? 5 : 3.5}
          />
        );
      })}
      {dated &&
        plot.dates.map(({ x, ms }) => (
          <g key={ms} className="plot-date">
            <line x1={x} x2={x} y1={floor} y2={floor + 4} />
            <text x={x} y={floor + 18} textAnchor={x > width - EDGE ? 'end' : 'middle'}>
              {shortDate({ ms, offset: 0 })}
            </text>
          </g>
        ))}
    </svg>
  );
}
