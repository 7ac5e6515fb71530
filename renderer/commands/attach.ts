import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Attaches pictures to the incident on screen. */
export async function attachPictures(screen: Screen, files: readonly File[]): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  await attempt(screen, async () => {
    if (incident === null) return 'Log a line first: a picture belongs to an incident.';
    const names: string[] = [];
    for (const file of files) {
      const data = await base64Of(file);
      const { name } = await screen.client.call('attachment.add', { incident, name: file.name, data });
      names.push(name);
    }
    await screen.refresh();
    return `Attached: ${names.join(', ')}.`;
  });
}
