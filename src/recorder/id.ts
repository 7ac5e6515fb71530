import { createHash } from 'node:crypto';
import { uuidV7 } from '../store/uuid.ts';

/**
 * The id of the incident that the logging of this event opens. It follows from the event's id alone, so that
 * a retry finds the incident that the first try opened.
 *
 * @param event A UUID; the time in it, if it is one of version 7, becomes the incident's.
 */
export function incidentOpenedBy(event: string): string {
  const time = Number.parseInt(event.replaceAll('-', '').slice(0, 12), 16);
  return uuidV7(time, createHash('sha256').update(`incident of ${event}`).digest());
}
