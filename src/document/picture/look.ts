import type { Milestone } from '../../incident/words.ts';
import { type TimeWriter, timeWriter } from '../style-time.ts';
import { ENGLISH, type Words } from '../style-words.ts';

/** In whose words and times a picture speaks. */
export interface PictureLook {
  readonly words: Words;
  readonly times: TimeWriter;
}

/** The look of a picture that belongs to no document: English, with dates that read the same everywhere. */
export function plainLook(zone: string): PictureLook {
  const format = { clock: '24h', date: 'yyyy-mm-dd', seconds: false, zone: false } as const;
  return { words: ENGLISH, times: timeWriter(zone, format, ENGLISH) };
}

/** A style that prints no word for a milestone in its timeline has one where only a name can stand. */
export function milestoneName(milestone: Milestone, words: Words): string {
  return words.milestones[milestone] || ENGLISH.milestones[milestone];
}
