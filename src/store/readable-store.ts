import type { Database } from 'better-sqlite3';
import { attachmentsOf } from './attachments.ts';
import { changesOf } from './changes.ts';
import { deskOf } from './desk.ts';
import { plainly } from './failures.ts';
import { incidentsOf } from './projections/incidents.ts';
import { namesOf } from './projections/names.ts';
import { searchOf } from './search.ts';
import type { ReadableStore } from './store.ts';
import { verifierOf } from './verify/verify.ts';
import { viewsOf } from './views.ts';

/** The readable half of a store. Each method reads one state of the record, whatever others write meanwhile. */
export function readableStoreOn(db: Database): ReadableStore {
  const attachments = attachmentsOf(db);
  const changes = changesOf(db);
  const desk = deskOf(db);
  const incidents = incidentsOf(db);
  const names = namesOf(db);
  const search = searchOf(db);
  const verify = verifierOf(db);
  const views = viewsOf(db);

  const snapshot = db.transaction((work: () => unknown) => work());
  function reading<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
    return plainly(db.name, (...args: A) => snapshot(() => work(...args)) as R);
  }

  return {
    summaries: reading(incidents.summaries),
    summary: reading(incidents.summary),
    lastHlc: reading((incident) => incidents.row(incident)?.last_hlc),
    idsStartingWith: reading(incidents.idsStartingWith),
    current: reading(incidents.current),
    detail: reading(views.detail),
    view: reading(views.view),
    events: reading(views.events),
    event: reading(views.event),
    lastUpdate: reading(views.lastUpdate),
    names: reading(names),
    changes: reading((incident, entity) =>
      (entity === undefined ? changes.ofIncident(incident) : changes.ofEntity(incident, entity)).map(
        ({ change }) => change,
      ),
    ),
    hasChange: reading((id) => changes.incidentOf(id) !== undefined),
    attachment: reading(attachments.get),
    search: reading(search),
    draft: reading(desk.draft),
    settings: reading(desk.settings),
    position: reading(changes.lastPosition),
    changedSince: reading(incidents.changedSince),
    verify: reading(verify),
    close: plainly(db.name, () => {
      db.close();
    }),
  };
}
