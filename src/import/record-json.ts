import * as z from 'zod/mini';
import { RecorderError } from '../failure.ts';
import type { Change, ChangeBody, ChangeType } from '../incident/change.ts';
import { checkBody } from '../incident/check-body.ts';
import { type RecordAttachment, readAttachments } from './record-attachments.ts';
import { checkRecordChains } from './record-chains.ts';
import { misfit } from './record-misfit.ts';

/** What a file of the recorder's own JSON holds, checked to the last hash. */
export interface RecordFile {
  readonly changes: readonly Change[];
  readonly attachments: readonly RecordAttachment[];
}

const FORMAT = 'incident-recorder/record';
const VERSION = 1;

const name = z.string().check(z.regex(/^[!-~]{1,100}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const lowerCaseUuid = z.uuid().check(z.lowercase());

const changeSchema = z.strictObject({
  id: lowerCaseUuid,
  incident: lowerCaseUuid,
  replica: name,
  replicaSeq: z.int().check(z.minimum(1)),
  hlc: name,
  author: z.string(),
  type: z.string(),
  entity: name,
  body: z.unknown(),
  salt: z.nullable(z.string().check(z.regex(/^[0-9a-f]{1,128}$/))),
  bodyHash: hash,
  prevHash: hash,
  hash,
});

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  changes: z.array(changeSchema).check(z.minLength(1)),
  attachments: z.array(z.strictObject({ sha256: hash, data: z.nullable(z.string()) })),
});

/**
 * Reads a file that the recorder exported as JSON.
 *
 * @param bytes UTF-8
 * @throws RecorderError `damaged` if it is no such file or what it holds was altered, `newer` if a newer
 *   version wrote it. One sentence, and nothing was taken from it.
 */
export function readRecordJson(bytes: Uint8Array): RecordFile {
  const file = parse(bytes);
  checkIsRecord(file);
  const read = fileSchema.safeParse(file);
  if (!read.success)
    throw misfit(`${placeOf(read.error.issues[0]?.path ?? [])} is missing or is not what it should be`);
  const changes = read.data.changes.map((change) => ({
    ...change,
    type: change.type as ChangeType,
    body: change.body === null ? null : checkedBody(change),
  }));
  checkRecordChains(changes);
  return { changes, attachments: readAttachments(read.data.attachments, changes) };
}

function checkedBody({ id, type, body }: { id: string; type: string; body: unknown }): ChangeBody {
  try {
    return checkBody(type as ChangeType, body);
  } catch (error) {
    if (!(error instanceof RecorderError) || error.code !== 'bad-input') throw error;
    throw misfit(`change ${id} says what no change can say`);
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RecorderError(
      'damaged',
      'The file is not JSON, or was cut off.',
      'Import a file that was exported with the format json.',
      { cause },
    );
  }
}

function checkIsRecord(file: unknown): void {
  const isRecord = typeof file === 'object' && file !== null && 'format' in file && file.format === FORMAT;
  if (!isRecord) {
    throw new RecorderError(
      'damaged',
      'The file is JSON, but not a record of this program.',
      'Import a file that was exported with the format json.',
    );
  }
  const version = 'version' in file ? file.version : undefined;
  if (typeof version !== 'number' || version <= VERSION) return;
  throw new RecorderError(
    'newer',
    `The file was written in version ${version} of the format, and this program knows ${VERSION}.`,
    'Update this program, and import the file then.',
  );
}

/** `changes[3].hash`, for a person who looks for it in the file. */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'Its content';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
