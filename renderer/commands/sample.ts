import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';

/** Shows a finished sample outage, which is recorded the first time that somebody asks for it. */
export async function openSample(screen: Screen): Promise<void> {
  await attempt(screen, async () => {
    const { incident } = await screen.client.call('incident.demo', {});
    await screen.incidents.refresh();
    await screen.choose(incident);
    screen.show('log');
    return 'This is a sample outage, with invented people.';
  });
}
