import { writeFileAtomically } from '../export/atomic-file.ts';
import type { FileContent } from './contract.ts';

/**
 * Writes a file that the recorder made to where the person wants it: the path holds all of it or what it held before.
 *
 * @param path absolute; what is there already is replaced, because the person was asked
 * @throws RecorderError as `writeFileAtomically`
 */
export function saveFile(path: string, { data }: Pick<FileContent, 'data'>): Promise<void> {
  return writeFileAtomically(path, Buffer.from(data, 'base64'), { overwrite: true });
}
