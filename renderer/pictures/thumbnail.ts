import type { AttachmentView } from '../../src/incident/views.ts';
import type { ScreenClient } from '../client/client.ts';
import { bytesOf } from '../document/download.ts';

/** How wide and high a thumbnail is at most, in pixels of the screen's finest. */
const MOST_WIDTH = 480;
const MOST_HEIGHT = 240;
/** So many are kept; each takes some 20 kB. */
const MOST_KEPT = 200;

/** Small pictures of large ones, by the bytes they show. The large ones are let go at once. */
const kept = new Map<string, Promise<string>>();

/** An address of a small picture of an attachment, made once. Fails if it cannot be read. */
export function thumbnail(
  client: ScreenClient,
  incident: string,
  { id, sha256 }: Pick<AttachmentView, 'id' | 'sha256'>,
): Promise<string> {
  const known = kept.get(sha256);
  if (known !== undefined) return known;
  const made = pictureBlob(client, incident, id)
    .then(shrink)
    .then((blob) => URL.createObjectURL(blob));
  kept.set(sha256, made);
  made.catch(() => kept.delete(sha256));
  forgetOldest();
  return made;
}

function forgetOldest(): void {
  const [oldest] = kept;
  if (kept.size <= MOST_KEPT || oldest === undefined) return;
  kept.delete(oldest[0]);
  void oldest[1].then(URL.revokeObjectURL, () => undefined);
}

/** The bytes of an attachment, as it was stored. */
export async function pictureBlob(client: ScreenClient, incident: string, attachment: string): Promise<Blob> {
  const { data, mediaType } = await client.call('attachment.data', { incident, attachment });
  return new Blob([bytesOf(data)], { type: mediaType });
}

async function shrink(blob: Blob): Promise<Blob> {
  const whole = await createImageBitmap(blob);
  const scale = Math.min(1, MOST_WIDTH / whole.width, MOST_HEIGHT / whole.height);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(whole.width * scale)),
    Math.max(1, Math.round(whole.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is nothing to draw a small picture with');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
