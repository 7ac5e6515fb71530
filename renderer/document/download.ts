import type { FileContent } from '../../src/recorder/contract.ts';

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export const textOf = (base64: string): string => new TextDecoder().decode(bytesOf(base64));

/** Hands a file to the person, the way each shell saves files, and says where to look for it. */
export function download({ name, mediaType, data }: FileContent): string {
  const address = URL.createObjectURL(new Blob([bytesOf(data)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Revoked at once it would be gone before the download has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return window.incidentRecorder === undefined
    ? 'in the downloads of your browser'
    : 'where the window asked you to save it';
}
