import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import type { Change } from '../incident/change.ts';
import { entityTypeOf } from '../incident/entity.ts';
import { changesOf } from './changes.ts';
import { changesWriterOf } from './changes-writer.ts';
import { projectorOf } from './projections/projector.ts';

export type Erase = (purged: readonly Change[]) => void;

/**
 * Takes away what changes said, from the record and from everything that follows from it. The purge that names
 * them must be on record already. The bytes leave the file with the scrub that this makes due.
 * @param whenErased is told that the scrub is due, once the transaction is done
 */
export function eraserOf(db: Database, whenErased: () => void): Erase {
  const writer = changesWriterOf(db);
  const projector = projectorOf(db);
  const forgetAttachments = db.prepare(
    `DELETE FROM attachments WHERE sha256 = ? AND NOT EXISTS (
       SELECT 1 FROM changes
       WHERE type IN ('attachment.added', 'attachment.set')
         AND json_extract(body, '$.set.sha256') = attachments.sha256
     )`,
  );
  const makeScrubDue = db.prepare('UPDATE installation SET scrub_due = 1');

  return (purged) => {
    const said = purged.filter(({ body }) => body !== null);
    if (said.length === 0) return;
    for (const { id } of said) writer.erase(id);
    for (const { incident, type, entity } of onePerEntity(said)) {
      const entityType = entityTypeOf(type);
      if (entityType !== null) projector.reproject(incident, entityType, entity);
    }
    for (const { body } of said) forgetAttachments.run(String(body?.set.sha256));
    makeScrubDue.run();
    whenErased();
  };
}

function onePerEntity(changes: readonly Change[]): Change[] {
  return [
    ...new Map(changes.map((change) => [`${entityTypeOf(change.type)} ${change.entity}`, change])).values(),
  ];
}

/**
 * The changes to purge, as they are stored.
 * @throws RecorderError not-found, or bad-input for one that cannot be purged
 */
export function findPurged(db: Database, incident: string, ids: readonly string[]): Change[] {
  const changes = changesOf(db);
  return ids.map((id) => {
    const change = changes.byId(id);
    if (change === undefined || change.incident !== incident) {
      throw new RecorderError(
        'not-found',
        `Incident ${incident} has no change ${id}.`,
        'Look at the history of what you want to purge, and purge what stands there.',
      );
    }
    if (change.type === 'body.purged') {
      throw new RecorderError(
        'bad-input',
        'A purge cannot be purged: it says what is missing, and why.',
        'Purge the changes that hold what has to go.',
      );
    }
    return change;
  });
}
