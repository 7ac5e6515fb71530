import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { GENESIS, sealChange } from '../incident/chain.ts';
import type { Change, ChangeDraft } from '../incident/change.ts';
import { checkBody } from '../incident/check-body.ts';
import { entityTypeOf } from '../incident/entity.ts';
import { nextHlc } from '../incident/hlc.ts';
import { changesOf } from './changes.ts';
import { changesWriterOf } from './changes-writer.ts';
import { type StoreEnvironment, saltsFrom } from './environment.ts';
import { type Context, projectorOf } from './projections/projector.ts';
import { refuseBrokenTexts } from './texts.ts';

type Append = (incident: string, author: string, drafts: readonly ChangeDraft[]) => Change[];

/**
 * Seals drafts into changes and stores them with their projections. All processes of one installation write
 * as one replica, so each change's place comes from inside the transaction, which must have the write lock.
 */
export function appenderOf(db: Database, environment: StoreEnvironment, replica: string): Append {
  const changes = changesOf(db);
  const writer = changesWriterOf(db);
  const projector = projectorOf(db);
  const nextSalt = saltsFrom(environment);

  function append(incident: string, author: string, draft: ChangeDraft): Change | null {
    const { id, type, entity } = draft;
    if (isStored(incident, id)) return null;
    refuseBrokenTexts([incident, id, entity]);
    const context = projector.contextOf({ incident, type, entity });
    refuseMisplaced(incident, context, draft);
    const tail = changes.tail(incident, replica);
    const sealed = sealChange(
      {
        id,
        incident,
        replica,
        replicaSeq: (tail?.replicaSeq ?? 0) + 1,
        hlc: nextHlc(context.row?.last_hlc ?? null, environment.clock.now(), replica),
        author,
        type,
        entity,
      },
      checkBody(type, draft.body),
      nextSalt(),
      tail?.hash ?? GENESIS,
    );
    const { change, position } = writer.add(sealed);
    projector.project(change, position, context);
    return change;
  }

  function isStored(incident: string, id: string): boolean {
    const known = changes.incidentOf(id);
    if (known === undefined || known === incident) return known === incident;
    throw new RecorderError(
      'conflict',
      `Change ${id} belongs to another incident already.`,
      'Try again; the new change gets an id of its own.',
    );
  }

  return (incident, author, drafts) =>
    drafts.flatMap((draft) => append(incident, author.toWellFormed(), draft) ?? []);
}

/** A change of what is not there would be lost from sight, and a second beginning would waste a number. */
function refuseMisplaced(incident: string, { row, before }: Context, { type, entity }: ChangeDraft): void {
  if (type !== 'incident.opened' && row === undefined) throw notFound('incident', incident);
  const entityType = entityTypeOf(type);
  if (entityType === 'incident' && entity !== incident) throw notFound('incident', entity);
  if (entityType === null || entityType === 'section') return;
  const exists = before?.created === 1;
  if (type.endsWith('.set') && !exists) throw notFound(entityType, entity);
  if (!type.endsWith('.set') && exists) {
    throw new RecorderError(
      'conflict',
      `The ${entityType} ${entity} is on record already.`,
      'Change the one that is there, or try again with a new one.',
    );
  }
}

function notFound(what: string, id: string): RecorderError {
  return new RecorderError(
    'not-found',
    `There is no ${what} ${id}.`,
    'List what there is and choose one of those.',
  );
}
