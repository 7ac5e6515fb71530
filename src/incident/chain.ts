import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.ts';
import type { Change, ChangeBody, ChangeHeader } from './change.ts';
import { isHlcOf } from './hlc.ts';

/** What stands for the hash before a replica's first change of an incident. */
export const GENESIS = '0'.repeat(64);

export const CHAIN_FAULTS = ['order', 'previous', 'clock', 'hash', 'body', 'purge', 'incident'] as const;

/** One place where the chain does not hold. */
export interface ChainProblem {
  readonly fault: (typeof CHAIN_FAULTS)[number];
  readonly replica: string;
  readonly replicaSeq: number;
  /** The change's id. */
  readonly change: string;
  /** A sentence for a person. */
  readonly message: string;
}

/**
 * Gives a change its hashes: SHA-256, lower-case hex, over canonical JSON arrays, so that no two different
 * changes have the same text.
 * @param salt random hex, of its own for each change; without it a body cannot be guessed from its hash
 * @param prevHash the hash of the replica's change before this one in the incident, or GENESIS
 * @throws RecorderError bad-input if JSON cannot say the body
 */
export function sealChange(header: ChangeHeader, body: ChangeBody, salt: string, prevHash: string): Change {
  const { id, incident, replica, replicaSeq, hlc, author, type, entity } = header;
  const bodyHash = hashBody(body, salt);
  const hash = hashChange(header, bodyHash, prevHash);
  return {
    id,
    incident,
    replica,
    replicaSeq,
    hlc,
    author,
    type,
    entity,
    body,
    salt,
    bodyHash,
    prevHash,
    hash,
  };
}

/**
 * Verifies the changes of one incident, each replica's in its own order.
 *
 * A chain proves that nothing in it was altered, left out, inserted or moved. That its newest changes were cut
 * off shows only beside another copy, since what is left is the record as it once was.
 * @returns what does not hold, in the order of the changes; empty if all does
 */
export function checkChain(changes: readonly Change[]): ChainProblem[] {
  const purged = purgesOnRecord(changes);
  const heads = new Map<string, Change>();
  const problems: ChainProblem[] = [];
  const incident = changes[0]?.incident;
  for (const change of changes) {
    const found = (fault: ChainProblem['fault'], message: string): void => {
      const { replica, replicaSeq, id } = change;
      problems.push({ fault, replica, replicaSeq, change: id, message });
    };
    if (change.incident !== incident) found('incident', 'It belongs to another incident.');
    checkPlace(change, heads.get(change.replica), found);
    checkHashes(change, found);
    checkPurge(change, purged.has(change.id), found);
    heads.set(change.replica, change);
  }
  return problems;
}

type Found = (fault: ChainProblem['fault'], message: string) => void;

function checkPlace(change: Change, before: Change | undefined, found: Found): void {
  const expected = (before?.replicaSeq ?? 0) + 1;
  if (change.replicaSeq !== expected) {
    found('order', `Change ${expected} should stand here, but ${change.replicaSeq} does.`);
  }
  if (change.prevHash !== (before?.hash ?? GENESIS)) {
    found('previous', 'It does not follow the change that stands before it.');
  }
  if (!isHlcOf(change.hlc, change.replica) || (before !== undefined && change.hlc <= before.hlc)) {
    found('clock', 'Its clock is not after the one of the change before it.');
  }
}

function checkHashes(change: Change, found: Found): void {
  if (hashChange(change, change.bodyHash, change.prevHash) !== change.hash) {
    found('hash', 'It was altered after it was written.');
  }
  if (change.body !== null && !bodyHolds(change.body, change)) {
    found('body', 'What it says was altered after it was written.');
  }
}

function checkPurge(change: Change, named: boolean, found: Found): void {
  const gone = change.body === null;
  // Without what a purge says, nobody could tell what was purged from what was lost: it cannot be purged.
  const onRecord = named && change.type !== 'body.purged';
  if (gone && !onRecord) found('purge', 'What it said is gone, and no purge is on record.');
  if (gone && change.salt !== null) found('purge', 'What it said was purged, but its salt was kept.');
  if (!gone && onRecord) found('purge', 'Its purge is on record, but what it says is still there.');
}

function purgesOnRecord(changes: readonly Change[]): Set<string> {
  const purged = new Set<string>();
  for (const { type, body } of changes) {
    if (type !== 'body.purged') continue;
    for (const id of body?.purges ?? []) purged.add(id);
  }
  return purged;
}

function bodyHolds(body: ChangeBody, change: Change): boolean {
  try {
    return change.salt !== null && hashBody(body, change.salt) === change.bodyHash;
  } catch {
    // What JSON cannot say was never sealed.
    return false;
  }
}

function hashBody(body: ChangeBody, salt: string): string {
  return sha256(canonicalJson([salt, body]));
}

function hashChange(header: ChangeHeader, bodyHash: string, prevHash: string): string {
  const { id, incident, replica, replicaSeq, hlc, author, type, entity } = header;
  // Strings and one integer: plain JSON is canonical here, and it tells a lone surrogate from its stand-in.
  return sha256(
    JSON.stringify([prevHash, id, incident, replica, replicaSeq, hlc, author, type, entity, bodyHash]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
