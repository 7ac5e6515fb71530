import type { SearchHit } from '../../src/incident/views.ts';
import type { Screen } from '../shell/screen.ts';

/** Shows the line, the section or the incident that a search found. */
export async function followHit(screen: Screen, hit: SearchHit): Promise<void> {
  screen.layout.setState({ listOpen: false });
  await screen.choose(hit.incident);
  if (hit.in === 'section' && hit.where !== null) {
    screen.show('document');
    screen.layout.setState({ section: hit.where });
    return;
  }
  screen.show('log');
  const event = screen.log.store
    .getState()
    .events.find(({ label }) => hit.in === 'event' && label === hit.where);
  if (event !== undefined) screen.lines.go(event.id);
  else screen.focus.go('composer');
}
