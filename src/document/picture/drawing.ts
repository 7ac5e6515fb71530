import type { IncidentView } from '../../incident/views.ts';
import { oneLine } from '../clean-text.ts';
import { layoutPicture } from './layout.ts';
import type { PictureLook } from './look.ts';
import { pictureSvg } from './svg.ts';
import type { TimelinePicture } from './timeline-picture.ts';

/** The picture of an incident's timeline, laid out and as SVG. */
export interface Drawing {
  readonly picture: TimelinePicture;
  readonly svg: string;
}

/**
 * Draws the timeline of an incident in the words and times of a house style.
 *
 * @param width in pixels, from 200 on
 */
export function drawTimeline(view: IncidentView, width: number, look: PictureLook): Drawing {
  const picture = layoutPicture(view, width, look);
  const title = oneLine(view.incident.title) || look.words.untitled;
  return { picture, svg: pictureSvg(picture, title, look) };
}
