import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Verifies a record that was exported as JSON, without the program that wrote it: `node verify-export.ts FILE`. One file
 * and Node, nothing else, so that whoever has to trust the record can read all of what checks it.
 *
 * Every change carries `bodyHash = SHA-256([salt, body])` and `hash = SHA-256([prevHash, id, incident, replica,
 * replicaSeq, hlc, author, type, entity, bodyHash])`, over JSON with sorted keys and no spaces (RFC 8785), and `prevHash`
 * is the hash of the change before it by the same replica in the same incident. So nothing in a chain can be altered,
 * left out or moved unless every hash after it is made anew; and then its last one, the head, is another. Compare the
 * heads that this prints with heads that somebody else holds: on paper, in a mail, in an exported document. It proves
 * agreement with those, not who wrote the record.
 *
 * Exit codes: 0 it holds, 3 it does not, 2 the file cannot be read.
 */

interface Change {
  readonly id: string;
  readonly incident: string;
  readonly replica: string;
  readonly replicaSeq: number;
  readonly hlc: string;
  readonly author: string;
  readonly type: string;
  readonly entity: string;
  readonly body: { readonly purges?: readonly string[]; readonly set?: Record<string, unknown> } | null;
  readonly salt: string | null;
  readonly bodyHash: string;
  readonly prevHash: string;
  readonly hash: string;
}

interface RecordFile {
  readonly format: string;
  readonly version: number;
  readonly changes: readonly Change[];
  readonly attachments: readonly { readonly sha256: string; readonly data: string | null }[];
}

const GENESIS = '0'.repeat(64);
const HOLDS = 0;
const UNREADABLE = 2;
const DOES_NOT_HOLD = 3;

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** RFC 8785 for what JSON can hold: sorted keys (by UTF-16 units), no spaces, numbers as ECMAScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

function chainProblems(chain: readonly Change[], purged: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const [index, change] of chain.entries()) {
    const before = chain[index - 1];
    const found = (what: string): void => {
      problems.push(`incident ${change.incident}, change ${change.replicaSeq} of ${change.replica}: ${what}`);
    };
    const { id, incident, replica, replicaSeq, hlc, author, type, entity, bodyHash, prevHash } = change;
    if (replicaSeq !== index + 1) found(`change ${index + 1} should stand here`);
    if (prevHash !== (before?.hash ?? GENESIS)) found('it does not follow the change before it');
    if (before !== undefined && hlc <= before.hlc) found('its clock is not after the one before it');
    const header = [prevHash, id, incident, replica, replicaSeq, hlc, author, type, entity, bodyHash];
    if (sha256(JSON.stringify(header)) !== change.hash) found('it was altered');
    for (const problem of bodyProblems(change, purged.has(id))) found(problem);
  }
  return problems;
}

function bodyProblems({ type, body, salt, bodyHash }: Change, isPurged: boolean): string[] {
  if (body === null)
    return isPurged && type !== 'body.purged' && salt === null ? [] : ['what it said is gone'];
  if (isPurged && type !== 'body.purged') return ['it was purged, but still says something'];
  return salt !== null && sha256(canonical([salt, body])) === bodyHash ? [] : ['what it says was altered'];
}

function attachmentProblems({ attachments, changes }: RecordFile): string[] {
  const given = new Map(attachments.map(({ sha256: hash, data }) => [hash, data]));
  const altered = [...given].filter(
    ([hash, data]) => data !== null && sha256(Buffer.from(data, 'base64')) !== hash,
  );
  const named = changes.flatMap(({ type, body }) =>
    type.startsWith('attachment.') ? [body?.set?.sha256] : [],
  );
  const missing = named.filter((hash) => typeof hash === 'string' && given.get(hash) === undefined);
  return [
    ...altered.map(([hash]) => `attachment ${hash}: its bytes were altered`),
    ...new Set(missing.map((hash) => `attachment ${hash}: its bytes are not in the file`)),
  ];
}

function verify(file: RecordFile): { problems: string[]; heads: string[] } {
  const purged = new Set(
    file.changes.flatMap(({ type, body }) => (type === 'body.purged' ? (body?.purges ?? []) : [])),
  );
  const chains = [
    ...Map.groupBy(file.changes, ({ incident, replica }) => `${incident} ${replica}`).values(),
  ].map((chain) => chain.toSorted((a, b) => a.replicaSeq - b.replicaSeq));
  const heads = chains.flatMap((chain) => {
    const last = chain.at(-1);
    return last === undefined ? [] : [`${last.incident} ${last.replica} ${last.replicaSeq} ${last.hash}`];
  });
  return {
    problems: [...chains.flatMap((chain) => chainProblems(chain, purged)), ...attachmentProblems(file)],
    heads,
  };
}

function read(path: string): RecordFile {
  const file: RecordFile = JSON.parse(readFileSync(path, 'utf8'));
  if (file.format !== 'incident-recorder/record' || file.version !== 1) {
    throw new Error('it is not a record of Incident Recorder in version 1 of its format');
  }
  return file;
}

function main(path: string | undefined): number {
  if (path === undefined) {
    process.stderr.write('usage: node verify-export.ts FILE\n');
    return UNREADABLE;
  }
  let file: RecordFile;
  try {
    file = read(path);
  } catch (error) {
    process.stderr.write(`${path} cannot be verified: ${error instanceof Error ? error.message : error}\n`);
    return UNREADABLE;
  }
  const { problems, heads } = verify(file);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) return DOES_NOT_HOLD;
  process.stdout.write(`All ${file.changes.length} changes hold. Heads:\n${heads.join('\n')}\n`);
  return HOLDS;
}

process.exitCode = main(process.argv[2]);
