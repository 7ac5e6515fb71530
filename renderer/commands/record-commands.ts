import { MILESTONES } from '../../src/incident/words.ts';
import { LEADS } from '../composer/lead.ts';
import { MILESTONE_WORDS } from '../look/words.ts';
import type { Screen } from '../shell/screen.ts';
import type { Command } from './command.ts';
import { editLast, lead, mark, undo } from './record.ts';

const LEAD_NAMES = ['30 seconds', '1 minute', '5 minutes'] as const;
const LEAD_KEYS = ['Alt+,', 'Alt+.', 'Alt+-'] as const;

/** What a scribe does while typing. */
export function recordCommands(screen: Screen): Command[] {
  const group = 'Record';
  return [
    ...LEADS.map((seconds, i): Command => {
      const key = LEAD_KEYS[i] ?? '';
      const name = `Put back ${LEAD_NAMES[i]}`;
      return {
        id: `lead-${seconds}`,
        name,
        group,
        keys: [key],
        scope: 'anywhere',
        run: () => lead(screen, seconds),
      };
    }),
    {
      id: 'lead-none',
      name: 'Not put back: when it was begun',
      group,
      keys: ['Alt+0'],
      scope: 'anywhere',
      run: () => lead(screen, null),
    },
    ...MILESTONES.map((milestone, i): Command => {
      return {
        id: `mark-${milestone}`,
        name: `Mark now: ${MILESTONE_WORDS[milestone]}`,
        group: 'Milestones',
        keys: [`Alt+${i + 1}`],
        scope: 'anywhere',
        run: () => void mark(screen, milestone),
      };
    }),
    {
      id: 'edit-last',
      name: 'Correct the last line',
      group,
      keys: ['ArrowUp'],
      scope: 'empty-composer',
      run: () => editLast(screen),
    },
    {
      id: 'undo',
      name: 'Undo',
      group,
      keys: ['Mod+Z'],
      scope: 'empty-composer',
      run: () => void undo(screen, 'undo'),
    },
    {
      id: 'redo',
      name: 'Redo',
      group,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      scope: 'empty-composer',
      run: () => void undo(screen, 'redo'),
    },
  ];
}
