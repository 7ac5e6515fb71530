import { failureLine, failureOf } from '../client/failure.ts';
import type { Screen } from '../shell/screen.ts';

/** Does something by command; if it fails, the quiet line says what and what to do. */
export async function attempt(screen: Screen, work: () => Promise<string | null>): Promise<void> {
  try {
    const done = await work();
    if (done !== null) {
      screen.notices.done(done);
      screen.notices.speak(done);
    }
  } catch (thrown) {
    screen.notices.failed(failureLine(failureOf(thrown)));
  }
}
