import type { IncidentHeader } from '../../incident/views.ts';
import type { EventTime } from '../../time/event-time.ts';
import { duration } from '../../time/format.ts';
import type { TimeWriter } from '../style-time.ts';
import { milestoneName, type PictureLook } from './look.ts';
import type { Placeable } from './span.ts';
import type { TimelinePicture } from './timeline-picture.ts';

/**
 * A timeline picture in words, for whoever cannot see it: from when to when, which milestones, how many events
 * and where most of them are.
 */
export function describePicture(
  { endedAt }: Pick<IncidentHeader, 'endedAt'>,
  { from, until, events, milestones, untimed }: Placeable,
  density: TimelinePicture['density'],
  { words, times }: PictureLook,
): string {
  const moment = datedWhereNew(times);
  const first = moment({ precision: 'minute', at: from });
  const last = moment({ precision: 'minute', at: until });
  const ongoing = endedAt === null ? `, ${words.ongoing}` : '';
  const reached = milestones.map(
    ({ milestone, time, label }) => `${milestoneName(milestone, words)} ${moment(time)} (#${label})`,
  );
  const fullest = density.reduce((most, bar) => Math.max(most, bar.events.length), 0);
  const busiest = density.find((bar) => bar.events.length === fullest)?.events[0]?.id;
  const peak = events.find(({ id }) => id === busiest);
  return [
    `${words.timeline}: ${first} – ${last}, ${times.zone([from, until])}, ${duration(until.ms - from.ms)}${ongoing}.`,
    ...(reached.length > 0 ? [`${reached.join('; ')}.`] : []),
    `${words.eventCount}: ${events.length + untimed}.`,
    ...(peak && fullest > 1 ? [`${words.busiest}: ${moment(peak.time)} (${fullest}).`] : []),
    ...(untimed > 0 ? [`${words.untimed}: ${untimed}.`] : []),
  ].join(' ');
}

/** Writes moments one after the other, each with its date where that is another than the last one's. */
function datedWhereNew(times: TimeWriter): (time: EventTime) => string {
  let last = '';
  return (time) => {
    const date = times.date(time.at);
    const clock = times.clock(time);
    if (date === last) return clock;
    last = date;
    return `${date} ${clock}`;
  };
}
