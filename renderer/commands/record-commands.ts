import { MILESTONES } from '../../src/incident/words.ts';
import { LEADS } from '../composer/lead.ts';
import { MILESTONE_WORDS } from '../look/words.ts';
import { SILENCES } from '../offers/silence.ts';
import type { Screen } from '../shell/screen.ts';
import { askAfter, letEarlierStand, logNothingNew, openRefused, splitPaste } from './answers.ts';
import { choosePictures } from './attach.ts';
import type { Command, Group, Scope } from './command.ts';
import { describeLastPicture } from './lines.ts';
import { setCadence, settleDue, toggleTimer } from './promises.ts';
import { editLast, lead, mark, stepIncident, undo } from './record.ts';

const LEAD_NAMES = ['30 seconds', '1 minute', '5 minutes'] as const;
const LEAD_KEYS = ['Alt+,', 'Alt+.', 'Alt+-'] as const;
/** How often stakeholders may be promised an update, in minutes. */
const CADENCES = [15, 30, 60, 120] as const;

const command = (
  id: string,
  name: string,
  keys: readonly string[],
  run: () => void,
  { group = 'Record', scope = 'anywhere' }: { group?: Group; scope?: Scope } = {},
): Command => ({ id, name, group, keys, scope, run });

const ofIncident = (commands: readonly Command[]): Command[] =>
  commands.map((each) => ({ ...each, ofIncident: true }));

/** What a scribe does while typing. */
export function recordCommands(screen: Screen): Command[] {
  return [
    ...timeCommands(screen),
    ...MILESTONES.map((milestone, i) =>
      command(
        `mark-${milestone}`,
        `Mark now: ${MILESTONE_WORDS[milestone]}`,
        [`Alt+${i + 1}`],
        () => void mark(screen, milestone),
        { group: 'Milestones' },
      ),
    ),
    command(
      'paste-split',
      'Log a pasted text as lines by its times',
      ['Alt+Y'],
      () => void splitPaste(screen),
    ),
    ...ofIncident([...answerCommands(screen), ...pictureCommands(screen)]),
    command('edit-last', 'Correct the last line', ['ArrowUp'], () => editLast(screen), {
      scope: 'empty-composer',
    }),
    command('undo', 'Undo', ['Mod+Z'], () => void undo(screen, 'undo'), { scope: 'empty-composer' }),
    command('redo', 'Redo', ['Mod+Shift+Z', 'Mod+Y'], () => void undo(screen, 'redo'), {
      scope: 'empty-composer',
    }),
    ...incidentSteps(screen),
    ...ofIncident(promiseCommands(screen)),
    ...silenceCommands(screen),
  ];
}

function timeCommands(screen: Screen): Command[] {
  return [
    ...LEADS.map((seconds, i) =>
      command(`lead-${seconds}`, `Put back ${LEAD_NAMES[i]}`, [LEAD_KEYS[i] ?? ''], () =>
        lead(screen, seconds),
      ),
    ),
    command('lead-none', 'Not put back: when it was begun', ['Alt+0'], () => lead(screen, null)),
    command('timer', 'A timer for what the line promises, or none', ['Alt+W'], () => toggleTimer(screen)),
  ];
}

function answerCommands(screen: Screen): Command[] {
  return [
    command('due-done', 'What is due is done', ['Alt+K'], () => void settleDue(screen)),
    command('nothing-new', 'Log “nothing new”', ['Alt+G'], () => void logNothingNew(screen)),
    command(
      'milestone-earlier',
      'Said twice: let the earlier line stand',
      ['Alt+J'],
      () => void letEarlierStand(screen),
      {
        group: 'Milestones',
      },
    ),
    command(
      'correction-open',
      'The correction that was not saved',
      ['Alt+B'],
      () => void openRefused(screen),
    ),
  ];
}

function pictureCommands(screen: Screen): Command[] {
  return [
    command('picture-attach', 'Attach a picture', ['Alt+A'], () => choosePictures(screen)),
    command('picture-last', 'Describe the last picture', ['Alt+X'], () => describeLastPicture(screen)),
  ];
}

function incidentSteps(screen: Screen): Command[] {
  const group = 'Incident';
  return [
    command('incident-next', 'The next incident', ['Alt+ArrowDown'], () => stepIncident(screen, 1), {
      group,
    }),
    command('incident-previous', 'The incident before', ['Alt+ArrowUp'], () => stepIncident(screen, -1), {
      group,
    }),
  ];
}

function promiseCommands(screen: Screen): Command[] {
  const group = 'Incident';
  return [
    command('roles', 'Who does what', ['Alt+R'], () => screen.goToRoles(), { group }),
    ...CADENCES.map((minutes) =>
      command(
        `cadence-${minutes}`,
        `Promise an update every ${minutes} min`,
        [],
        () => void setCadence(screen, minutes),
        { group },
      ),
    ),
    command('cadence-none', 'Promise no further updates', [], () => void setCadence(screen, null), { group }),
  ];
}

function silenceCommands(screen: Screen): Command[] {
  const nameOf = (minutes: number): string =>
    minutes === 0 ? 'Quiet: never offer “nothing new”' : `Quiet: offer “nothing new” after ${minutes} min`;
  return SILENCES.map((minutes) =>
    command(`silence-${minutes}`, nameOf(minutes), [], () => void askAfter(screen, minutes), {
      group: 'Screen',
    }),
  );
}
