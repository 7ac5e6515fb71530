import type { Database } from 'better-sqlite3';
import { incidentView } from '../../incident/project.ts';
import { timeFindings } from '../../incident/time-findings.ts';
import type { Finding } from '../../incident/views.ts';
import { changesOf } from '../changes.ts';
import type { EntityRow } from '../projections/entity-rows.ts';
import { attachedVerifierOf } from './attached.ts';
import { chainFindings } from './chain.ts';
import { fileFindings } from './file.ts';
import { inspect } from './inspected.ts';
import { numberFindings } from './numbers.ts';
import { projectionVerifierOf } from './projections.ts';
import { referenceFindings } from './references.ts';
import { searchFindings } from './search.ts';

/**
 * Verifies one incident, or the whole record with its file and its search index.
 * @returns everything that is wrong, by name; empty for a clean record
 */
export function verifierOf(db: Database): (incident?: string) => Finding[] {
  const changes = changesOf(db);
  const rows = db.prepare<[string], EntityRow>('SELECT * FROM entities WHERE incident = ?');
  const shown = db.prepare<[], string>('SELECT id FROM incidents').pluck();
  const projectionFindings = projectionVerifierOf(db);

  function verifyIncident(
    incident: string,
    attachedFindings: ReturnType<typeof attachedVerifierOf>,
  ): Finding[] {
    const placed = changes.ofIncident(incident);
    const inspected = inspect(incident, placed);
    if (placed.length === 0) return projectionFindings(inspected);
    const broken = chainFindings(incident, placed, inspected);
    // What was altered says nothing about what happened when.
    const isTold = inspected.isOpened && broken.length === 0;
    return [
      ...broken,
      ...numberFindings(inspected, rows.all(incident)),
      ...referenceFindings(inspected),
      ...attachedFindings(inspected),
      ...projectionFindings(inspected),
      ...(isTold ? timeFindings(incidentView(inspected.state, 0)) : []),
    ];
  }

  return (incident) => {
    const attachedFindings = attachedVerifierOf(db);
    if (incident !== undefined) return verifyIncident(incident, attachedFindings);
    const incidents = [...new Set([...changes.incidents(), ...shown.all()])];
    return [
      ...fileFindings(db),
      ...incidents.flatMap((id) => verifyIncident(id, attachedFindings)),
      ...searchFindings(db),
    ];
  };
}
