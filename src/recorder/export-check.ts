import { strFromU8, unzipSync } from 'fflate';
import { readRecordJson } from '../import/record-json.ts';
import type { Change } from '../incident/change.ts';
import type { ReadableStore } from '../store/store.ts';
import { badInput } from './bad-input.ts';
import type { ExportAgreement } from './results.ts';

/**
 * Whether something that was exported still agrees with the record: a JSON export change by change, a document by the
 * heads of the chains that are printed in it.
 *
 * @param bytes of the file, in any format that is exported
 * @throws RecorderError `bad-input` for a document that prints no head, `damaged` for a JSON export that was altered
 */
export function checkExport(store: ReadableStore, bytes: Uint8Array): ExportAgreement[] {
  const text = textOf(bytes);
  const hashes = isRecord(text) ? readRecordJson(bytes).changes.map(({ hash }) => hash) : printedIn(text);
  const changes = store.summaries().map(({ id }) => store.changes(id));
  const known = new Map(changes.flat().map((change) => [change.hash, change]));
  const attached = new Set(changes.flat().map(({ body }) => body?.set.sha256));
  const found = hashes.flatMap((hash) => known.get(hash) ?? []);
  const unknown = hashes.filter((hash) => !known.has(hash) && !attached.has(hash));
  return [
    ...unknown.map((hash): ExportAgreement => ({ hash, incident: null, title: '', since: 0 })),
    ...newestOfEach(found).map((change) => ({
      hash: change.hash,
      incident: change.incident,
      title: store.summary(change.incident)?.title ?? '',
      since: countSince(store.changes(change.incident), change),
    })),
  ];
}

function isRecord(text: string): boolean {
  return text.startsWith('{"format":"incident-recorder/record"');
}

/** A DOCX is an archive, and its words are in one file of it. */
function textOf(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return new TextDecoder().decode(bytes);
  try {
    const { 'word/document.xml': words } = unzipSync(bytes, {
      filter: ({ name }) => name === 'word/document.xml',
    });
    return words === undefined ? '' : strFromU8(words);
  } catch {
    return '';
  }
}

function printedIn(text: string): string[] {
  const hashes = new Set(text.match(/\b[0-9a-f]{64}\b/g));
  if (hashes.size > 0) return [...hashes];
  throw badInput(
    'This file prints no head of a chain, so it cannot be compared with the record.',
    'Export with a style that prints one (`:field{name=chain-head}`), or as JSON.',
  );
}

/** The last change of each replica in each incident, of those that the file names. */
function newestOfEach(changes: readonly Change[]): Change[] {
  const newest = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.incident} ${change.replica}`;
    const other = newest.get(key);
    if (other === undefined || change.replicaSeq > other.replicaSeq) newest.set(key, change);
  }
  return [...newest.values()];
}

function countSince(changes: readonly Change[], head: Change): number {
  return changes.filter(({ replica, replicaSeq }) => replica === head.replica && replicaSeq > head.replicaSeq)
    .length;
}
