import type { Database } from 'better-sqlite3';
import type { Finding } from '../../incident/views.ts';
import { attachmentsOf, sha256 } from '../attachments.ts';
import { findingsOf, type Inspected, nameOf } from './inspected.ts';

/** Attachments that are missing, or are not what they were. Reads each file once, however often it is named. */
export function attachedVerifierOf(db: Database): (inspected: Inspected) => Finding[] {
  const attachments = attachmentsOf(db);
  const problems = new Map<string, string | null>();

  function problemOf(hash: string): string | null {
    const known = problems.get(hash);
    if (known !== undefined) return known;
    const bytes = attachments.get(hash);
    const problem =
      bytes === undefined
        ? 'The attached file is missing.'
        : sha256(bytes) === hash
          ? null
          : 'The attached file was altered after it was attached.';
    problems.set(hash, problem);
    return problem;
  }

  return ({ incident, placed, letters }) => {
    const finding = findingsOf(incident, 'attachment');
    return placed.flatMap(({ change }) => {
      const hash = change.body?.set.sha256;
      if (!change.type.startsWith('attachment.') || typeof hash !== 'string') return [];
      const problem = problemOf(hash);
      return problem === null ? [] : [finding(nameOf(letters, change), problem)];
    });
  };
}
