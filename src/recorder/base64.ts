import { RecorderError } from '../failure.ts';
import { badInput } from './bad-input.ts';

/**
 * Bytes from Base64 (RFC 4648, section 4).
 *
 * @param most How many bytes are taken.
 * @throws RecorderError `bad-input` for anything else than Base64, `too-large` for more bytes.
 */
export function decodeBase64(data: string, most: number): Buffer {
  if ((data.length / 4) * 3 > most + 2) {
    throw new RecorderError(
      'too-large',
      `The file is larger than the ${Math.floor(most / 1024 / 1024)} MB that the record takes.`,
      'Keep it where it is, and log where that is.',
    );
  }
  const bytes = Buffer.from(data, 'base64');
  // Buffer leaves out what it cannot decode; written back, the same bytes are the same text.
  if (bytes.toString('base64') === data) return bytes;
  throw badInput('The file did not arrive whole: its bytes are not Base64.', 'Send it again.');
}

export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}
