import { type Kind, MILESTONES, type Milestone } from '../incident/words.ts';
import { badInput } from './bad-input.ts';

/**
 * The kind of an event: an event of the kind milestone says which one, and no other kind says any.
 *
 * @throws RecorderError `bad-input` if the two do not go together.
 */
export function kindOf(kind: Kind | undefined, milestone: Milestone | null): Kind {
  const meant = kind ?? (milestone === null ? 'note' : 'milestone');
  if (meant === 'milestone' && milestone === null) {
    throw badInput('A milestone has to say which one it is.', `Name one of: ${MILESTONES.join(', ')}.`);
  }
  if (meant !== 'milestone' && milestone !== null) {
    throw badInput(
      `An event of the kind ${meant} cannot be the milestone ${milestone}.`,
      'Leave the kind out, or leave the milestone out.',
    );
  }
  return meant;
}
