import type { Screen } from '../shell/screen.ts';
import type { Command } from './command.ts';
import { judge, openPicture, toggleHistory, toggleTest } from './lines.ts';
import { toggleMet } from './promises.ts';
import { begin, moveSelection } from './record.ts';

/** Lines that a page of the log is taken for; the log itself knows no pages. */
const PAGE = 20;

/** What is done to the selected line while the log has the focus. */
export function lineCommands(screen: Screen): Command[] {
  const command = (id: string, name: string, keys: string[], run: () => void): Command => {
    return { id, name, group: 'Line of the log', keys, scope: 'log', run };
  };
  return [
    command('line-next', 'Next line', ['ArrowDown', 'j'], () => moveSelection(screen, 1)),
    command('line-previous', 'Previous line', ['ArrowUp', 'k'], () => moveSelection(screen, -1)),
    command('line-page-down', 'A page down', ['PageDown'], () => moveSelection(screen, PAGE)),
    command('line-page-up', 'A page up', ['PageUp'], () => moveSelection(screen, -PAGE)),
    command('line-first', 'First line', ['Home'], () => moveSelection(screen, 'first')),
    command('line-last', 'Last line', ['End'], () => moveSelection(screen, 'last')),
    command('line-edit', 'Correct text, time or kind', ['Enter', 'F2', 'e'], () => begin(screen, 'editing')),
    command('line-strike', 'Strike, or bring back', ['x', 'Delete'], () => begin(screen, 'striking')),
    command('line-history', 'History of the line', ['h'], () => toggleHistory(screen)),
    command('line-picture', 'Its picture large, to describe it', ['d'], () => openPicture(screen)),
    command('hypothesis-tested', 'Hypothesis: test begun', ['t'], () => void toggleTest(screen)),
    command('hypothesis-confirmed', 'Hypothesis: confirmed', ['c'], () => void judge(screen, 'confirmed')),
    command('hypothesis-ruled-out', 'Hypothesis: ruled out', ['r'], () => void judge(screen, 'ruled-out')),
    command('hypothesis-open', 'Hypothesis: open again', ['o'], () => void judge(screen, 'open')),
    command('promise-met', 'Promise: done, or open again', ['m'], () => void toggleMet(screen)),
  ];
}
