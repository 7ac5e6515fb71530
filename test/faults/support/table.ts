import type { Tally } from './tally.ts';

/** What was tried, how often, and what was lost: a table in Markdown, with its date. */
export function tableOf(tallies: readonly Tally[], at: string): string {
  const rows = tallies.map(({ what, tried, unit, harmed, outcomes }) => [
    what,
    `${tried.toLocaleString('en')} ${unit}`,
    harmed === 0 ? 'nothing' : `${harmed.toLocaleString('en')} times something`,
    Object.entries(outcomes)
      .map(([outcome, times]) => `${outcome} ${times.toLocaleString('en')}`)
      .join(', '),
  ]);
  return [
    `Tried on ${at.slice(0, 10)}:`,
    '',
    '| What | Tried | Lost | How it went |',
    '| --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
