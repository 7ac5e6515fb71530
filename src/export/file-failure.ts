import { constants } from 'node:os';
import { RecorderError } from '../failure.ts';

type Sentence = (path: string) => readonly [code: RecorderError['code'], message: string, hint: string];

const noPermission: Sentence = (path) => [
  'read-only',
  `${path} cannot be written: this account may not, or another program has the file open.`,
  'Close it in other programs, or choose a folder that you may write to.',
];
const full: Sentence = (path) => [
  'disk-full',
  `There is no room left on the disk for ${path}.`,
  'Free some space or choose another disk, then export again; nothing that was recorded is lost.',
];
const noFolder: Sentence = (path) => [
  'not-found',
  `The folder of ${path} does not exist.`,
  'Create the folder first, or choose another one.',
];
const badName: Sentence = (path) => [
  'bad-input',
  `${path} is not a name that a file can have here.`,
  'Choose a shorter, plainer name.',
];

/** What the operating system's error numbers (errno) mean to somebody who wanted a file written. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  EEXIST: (path) => [
    'exists',
    `${path} exists already.`,
    'Choose another name, or use --force to replace it.',
  ],
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EACCES: noPermission,
  EPERM: noPermission,
  EBUSY: noPermission,
  ETXTBSY: noPermission,
  EROFS: (path) => [
    'read-only',
    `${path} is on a disk that can only be read.`,
    'Choose a folder on another disk.',
  ],
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: (path) => [
    'too-large',
    `${path} would be larger than a file may be here.`,
    'Choose a folder on another disk.',
  ],
  EISDIR: (path) => ['bad-input', `${path} is a folder.`, 'Add the name of a file to it.'],
  ENAMETOOLONG: badName,
  ELOOP: badName,
  EINVAL: badName,
  ERR_INVALID_ARG_VALUE: badName,
};

const LONGEST_PATH = 200;

/** The error of the operating system, `cause`, as one that a person understands. */
export function writeFailure(path: string, cause: unknown): RecorderError {
  const [code, message, hint] = sentenceOf(errnoOf(cause))(quoted(path));
  return new RecorderError(code, message, hint, { cause });
}

function errnoOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  // libuv has no name for it.
  if ('errno' in cause && cause.errno === -constants.errno.EDQUOT) return 'EDQUOT';
  return 'code' in cause ? String(cause.code) : '';
}

function sentenceOf(errno: string): Sentence {
  return (
    SENTENCES[errno] ??
    ((path) => [
      'internal',
      `${path} could not be written${errno === '' ? '' : ` (${errno})`}.`,
      'Try again, or choose another folder.',
    ])
  );
}

/** The end of a long path says more than its beginning. Control characters would garble a terminal. */
function quoted(path: string): string {
  const plain = path.replaceAll(/\p{Cc}/gu, '�');
  return `“${plain.length > LONGEST_PATH ? `…${plain.slice(-LONGEST_PATH)}` : plain}”`;
}
