import type { ListItem, RootContent } from 'mdast';
import type { Metric } from '../incident/views.ts';
import { duration } from '../time/format.ts';
import type { Context } from './context.ts';
import { paragraph, row, text } from './nodes.ts';

/**
 * The durations between the milestones that were reached. One that cannot be told all the same, because its
 * end lies before its start, says so.
 */
export function metricsBlock(as: 'table' | 'list', { view, style }: Context): RootContent[] {
  const { metrics, columns, unknown, milestones } = style.words;
  const reached = new Set(view.milestones.map(({ milestone }) => milestone));
  const shown = view.metrics.filter((metric) => reached.has(metric.from) && reached.has(metric.to));
  if (shown.length === 0) return [];
  const length = (metric: Metric) => (metric.milliseconds === null ? unknown : duration(metric.milliseconds));
  const between = (metric: Metric) =>
    metric.problem ?? `${milestones[metric.from] || metric.from} → ${milestones[metric.to] || metric.to}`;
  if (as === 'list') {
    const items = shown.map(
      (metric): ListItem => ({
        type: 'listItem',
        checked: null,
        spread: false,
        children: [paragraph([text(`${metrics[metric.name]}: ${length(metric)} (${between(metric)})`)])],
      }),
    );
    return [{ type: 'list', ordered: false, start: null, spread: false, children: items }];
  }
  const titles = [columns.metric, columns.duration, columns.between];
  const rows = shown.map((metric) =>
    row([[text(metrics[metric.name])], [text(length(metric))], [text(between(metric))]]),
  );
  return [
    {
      type: 'table',
      align: titles.map(() => null),
      data: { columns: [34, 22, 44] },
      children: [row(titles.map((title) => [text(title)])), ...rows],
    },
  ];
}
