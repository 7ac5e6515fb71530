import { failureLine } from '../client/failure.ts';
import { count } from '../look/count.ts';
import type { SafetyState } from '../safety/safety-store.ts';
import type { Offer } from './offer.ts';

/** What was damaged, kept elsewhere or not backed up: it stays on the screen until somebody has decided. */
export function safetyOffers({ recovery, lines, backupProblem }: SafetyState): Offer[] {
  return [
    ...(recovery === null ? [] : [recoveryOffer(recovery)]),
    ...(lines.length === 0 ? [] : [emergencyOffer(lines.length)]),
    ...(backupProblem === null ? [] : [backupOffer(failureLine(backupProblem))]),
  ];
}

function recoveryOffer({ aside, backup, readable }: NonNullable<SafetyState['recovery']>): Offer {
  const held = [
    ...(backup === null ? [] : [`the newest backup holds ${count(backup.incidents, 'incident')}`]),
    `${count(readable.incidents, 'incident')} can still be read in it`,
  ];
  return {
    id: `recovery-${aside}`,
    tone: 'due',
    text: `The record was damaged and lies, whole, in ${aside}; ${held.join(', ')}.`,
    answers: [
      { command: 'recovery-take', words: 'Have them back' },
      { command: 'recovery-dismiss', words: 'Leave them' },
    ],
  };
}

function emergencyOffer(lines: number): Offer {
  return {
    id: `emergency-${lines}`,
    tone: 'due',
    text: `${count(lines, 'line')} could not be recorded when typed, and ${lines === 1 ? 'is' : 'are'} kept beside the record.`,
    answers: [
      { command: 'emergency-recover', words: lines === 1 ? 'Record it' : 'Record them' },
      { command: 'emergency-dismiss', words: 'Not wanted' },
    ],
  };
}

function backupOffer(why: string): Offer {
  return {
    id: 'backup',
    tone: 'due',
    text: `The last backup was not made. ${why}`,
    answers: [{ command: 'backup-now', words: 'Back up now' }],
  };
}
