import type { TimeWriter } from '../style-time.ts';
import type { Words } from '../style-words.ts';
import { axisTicks } from './axis.ts';
import { densityBars } from './density.ts';
import { describePicture } from './description.ts';
import { placeLabels } from './labels.ts';
import { milestoneName, type PictureLook } from './look.ts';
import { pictureHeight } from './measures.ts';
import { type PictureSource, type Placeable, placeable } from './span.ts';
import type { TimelinePicture } from './timeline-picture.ts';

/** Free pixels at both ends of the axis, so that what happened first and last is not cut. */
const MARGIN = 14;

/**
 * The course of an incident as a picture of a given width: phases from milestone to milestone, milestones, how
 * dense the events are, and an axis. The same record gives the same picture, on any machine and at any time.
 *
 * @param width in pixels, from 200 on
 */
export function layoutPicture(source: PictureSource, width: number, look: PictureLook): TimelinePicture {
  const shown = placeable(source);
  const { from, until, events } = shown;
  const left = MARGIN;
  const right = width - MARGIN;
  const place = (ms: number) => left + ((ms - from.ms) / (until.ms - from.ms)) * (right - left);
  const milestones = shown.milestones.map((view) => ({
    ...view,
    x: place(view.time.at.ms),
    name: milestoneName(view.milestone, look.words),
  }));
  const picture = {
    width,
    from,
    until,
    phases: phasesOf(shown, place, look.words),
    milestones,
    ticks: axisTicks(from, until, { width: right - left, right: width, place }, look.times),
    density: densityBars(events, left, right, place),
  };
  const rows = milestoneLabels(picture, look.times).map(({ row }) => row + 1);
  return {
    ...picture,
    height: pictureHeight(Math.max(0, ...rows)),
    description: describePicture(source.incident, shown, picture.density, look),
  };
}

/** The labels of a picture's milestones: `Detected 11:28`. */
export function milestoneLabels(
  { milestones, width }: Pick<TimelinePicture, 'milestones' | 'width'>,
  times: TimeWriter,
) {
  const moments = milestones.map(({ x, name, time }) => ({ x, text: `${name} ${times.clock(time)}` }));
  return placeLabels(moments, width - 2);
}

/** The last phase of an outage that nobody declared over lasts as long as there is anything to show. */
function phasesOf(
  { milestones, until }: Placeable,
  place: (ms: number) => number,
  words: Words,
): TimelinePicture['phases'] {
  return milestones
    .map(({ milestone, time }, index) => {
      const next = milestones[index + 1]?.time.at ?? (milestone === 'resolved' ? time.at : until);
      const x = place(time.at.ms);
      return { name: words.phases[milestone], x, width: place(next.ms) - x };
    })
    .filter(({ width }) => width > 0);
}
