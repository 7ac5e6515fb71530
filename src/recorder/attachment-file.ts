import { isUtf8 } from 'node:buffer';
import { badInput } from './bad-input.ts';
import { isNamedAsPicture, readPicture } from './picture.ts';
import { quoted } from './quoted.ts';

/** The largest file that is attached, in bytes. */
export const MOST_ATTACHMENT_BYTES = 64 * 1024 * 1024;

export interface AttachmentFile {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels; null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * What a file is, told by its bytes rather than by its name.
 *
 * @throws RecorderError `bad-input` for an empty file, and for one that is called a picture and is none.
 */
export function attachmentFile(name: string, bytes: Uint8Array): AttachmentFile {
  const base = baseName(name);
  if (bytes.length === 0) throw badInput(`${quoted(base)} is empty.`, 'Attach the file itself.');
  const picture = readPicture(bytes);
  if (picture !== null) return { name: base, size: bytes.length, ...picture };
  if (isNamedAsPicture(base)) {
    throw badInput(
      `${quoted(base)} is not a picture, whatever its name says, or was cut off.`,
      'Attach a PNG, JPEG, GIF or WebP; give any other file its own ending.',
    );
  }
  const mediaType = isUtf8(bytes) && !bytes.includes(0) ? 'text/plain' : 'application/octet-stream';
  return { name: base, mediaType, size: bytes.length, width: null, height: null };
}

/** Without folders, which say more about its owner's disk than about the file. */
function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.trim() || 'attachment';
}
