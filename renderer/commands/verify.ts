import { failureLine } from '../client/failure.ts';
import { verificationText } from '../review/verification-text.ts';
import type { Screen } from '../shell/screen.ts';

/** Verifies the record of the incident on screen and shows what came of it, in the Review tab. */
export async function verifyRecord(screen: Screen): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  if (incident === null) return;
  screen.show('review');
  await screen.settled().catch(() => undefined);
  await screen.verification.verify(incident);
  const { findings, failure } = screen.verification.store.getState();
  if (failure !== null) screen.notices.failed(failureLine(failure));
  else if (findings !== null) screen.notices.speak(verificationText(findings.length));
}
