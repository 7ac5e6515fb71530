import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import type { IncidentFigures } from '../../src/recorder/contract.ts';
import { duration } from '../../src/time/format.ts';
import { Keys } from '../look/keys.tsx';
import { shortDate } from '../look/time-text.ts';
import { METRIC_WORDS, UNTITLED } from '../look/words.ts';
import { useScreen } from '../shell/use-screen.ts';
import { PLOTTED, type PlotIncident, plotOf } from './plot-layout.ts';
import { PlotStrip } from './plot-strip.tsx';
import { nearest, stepTo } from './steps.ts';

interface ComparisonPlotProps {
  readonly figures: readonly IncidentFigures[];
  readonly chosen: string;
  /** In pixels. */
  readonly width: number;
}

const HEIGHT = 96;
const LEFT = 64;

/** Three strips, one above the other on the same days; the arrows and the pointer move from incident to incident. */
export function ComparisonPlot({ figures, chosen, width }: ComparisonPlotProps) {
  const screen = useScreen();
  const plot = useMemo(() => plotOf(figures, { width, height: HEIGHT, left: LEFT }), [figures, width]);
  const [wanted, setWanted] = useState<string | null>(null);
  const { incidents } = plot;
  const at = Math.max(
    0,
    incidents.findIndex(({ incident }) => incident.id === (wanted ?? chosen)),
  );
  const now = incidents[at];
  if (now === undefined) return <p className="hint">There is no incident to compare.</p>;

  const setAt = (to: number): void => setWanted(incidents[to]?.incident.id ?? null);
  const go = (): void => {
    void screen.choose(now.incident.id);
    screen.show('log');
    screen.focus.go('composer');
  };
  const onKeyDown = (press: KeyboardEvent): void => {
    const to = stepTo(press.key, at, incidents.length);
    if (press.key === 'Enter') go();
    else if (to !== null) setAt(to);
    else return;
    press.preventDefault();
  };
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): void =>
    setAt(nearest(incidents, clientX - currentTarget.getBoundingClientRect().left));

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        className="course-slider"
        aria-label="Every incident, from the first to the last"
        aria-valuemin={1}
        aria-valuemax={incidents.length}
        aria-valuenow={at + 1}
        aria-valuetext={spoken(now)}
        onKeyDown={onKeyDown}
        onPointerMove={follow}
        onClick={go}
      >
        {PLOTTED.map((name, i) => (
          <PlotStrip
            key={name}
            name={name}
            plot={plot}
            size={{ width, height: HEIGHT, left: LEFT }}
            cursor={at}
            dated={i === PLOTTED.length - 1}
          />
        ))}
      </div>
      <p className="course-reading" aria-hidden="true">
        <span className="reading-time">{shortDate(now.incident.startedAt)}</span>
        <span className="reading-text" dir="auto">
          {now.incident.title || UNTITLED}
        </span>
        <span className="reading-values">
          {[now.incident.severity, ...valueTexts(now)].filter(Boolean).join(' · ')}
        </span>
        <Keys keys="Enter" />
      </p>
    </>
  );
}

function valueTexts({ values }: PlotIncident): string[] {
  return PLOTTED.map((name) => {
    const value = values[name];
    return `${METRIC_WORDS[name].toLowerCase()} ${value === null ? 'not known' : duration(value)}`;
  });
}

function spoken(at: PlotIncident): string {
  const { title, severity, startedAt } = at.incident;
  return [title || UNTITLED, shortDate(startedAt), severity, ...valueTexts(at)].filter(Boolean).join(', ');
}
