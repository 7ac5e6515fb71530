import type { Screen } from '../shell/screen.ts';

/** Shows a line of the incident on screen, in its log, and gives it the focus. */
export function goToLine(screen: Screen, event: string): void {
  screen.show('log');
  screen.lines.go(event);
}
