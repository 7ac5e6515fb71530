import type { TimelinePicture } from '../../src/recorder/contract.ts';
import { timeText } from '../look/time-text.ts';
import { labelRows } from './label-rows.ts';

const ROW = 18;
const PHASES = { top: 6, height: 24 } as const;
const DENSITY = { top: 10, height: 56 } as const;
const AXIS = 22;
const LETTER = 6.6;

interface CourseDrawingProps {
  readonly picture: TimelinePicture;
  /** Where the reader is. */
  readonly cursor: number | null;
}

/** The picture itself. From top to bottom: milestones, phases, how much was written when, and the time. */
export function CourseDrawing({ picture, cursor }: CourseDrawingProps) {
  const { width, milestones, phases, density, ticks } = picture;
  const texts = milestones.map(({ x, name, time }) => ({ x: x + 5, text: `${name} ${timeText(time)}` }));
  const labels = labelRows(texts, width);
  const rows = labels.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const phaseTop = rows * ROW + PHASES.top;
  const densityTop = phaseTop + PHASES.height + DENSITY.top;
  const floor = densityTop + DENSITY.height;
  const labelTop = (index: number): number => phaseTop - PHASES.top - (labels[index]?.row ?? 0) * ROW;
  return (
    <svg className="course-drawing" viewBox={`0 0 ${width} ${floor + AXIS}`} width={width} aria-hidden="true">
      {phases.map(({ name, x, width: length }) => (
        <g key={`${name} ${x}`} className="course-phase">
          <rect x={x} y={phaseTop} width={length} height={PHASES.height} />
          {name.length * LETTER + 12 < length && (
            <text x={x + length / 2} y={phaseTop + 16} textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
      {density.map(({ x, width: length, share }) => {
        const height = Math.max(share > 0 ? 3 : 0, share * DENSITY.height);
        const breadth = Math.max(1, length - 1);
        return (
          <rect key={x} className="course-bar" x={x} y={floor - height} width={breadth} height={height} />
        );
      })}
      <line className="course-floor" x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
      {ticks.map(({ x, text }, i) => (
        <g key={`${x} ${text}`} className="course-tick">
          <line x1={x} x2={x} y1={floor} y2={floor + 5} />
          <text
            x={x}
            y={floor + 18}
            textAnchor={i === 0 && x < 24 ? 'start' : x > width - 24 ? 'end' : 'middle'}
          >
            {text}
          </text>
        </g>
      ))}
      {milestones.map(({ event, x }, i) => (
        <line key={event} className="course-milestone" x1={x} x2={x} y1={labelTop(i) - 12} y2={floor} />
      ))}
      {milestones.map(({ event, x }, i) => (
        <text
          key={event}
          className="course-label"
          x={labels[i]?.anchor === 'end' ? x - 5 : x + 5}
          y={labelTop(i) - 2}
          textAnchor={labels[i]?.anchor}
        >
          {texts[i]?.text}
        </text>
      ))}
      {cursor !== null && (
        <g className="course-cursor">
          <line x1={cursor} x2={cursor} y1={phaseTop} y2={floor} />
          <path d={`M${cursor - 5} ${floor + 7}h10l-5 -7z`} />
        </g>
      )}
    </svg>
  );
}
