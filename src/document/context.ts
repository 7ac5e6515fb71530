import type { IncidentView } from '../incident/views.ts';
import type { Exhibits } from './exhibits.ts';
import type { Style } from './style.ts';
import type { TimeWriter } from './style-time.ts';

/** What every part of one document is built from. */
export interface Context {
  readonly view: IncidentView;
  readonly style: Style;
  readonly times: TimeWriter;
  readonly exhibits: Exhibits;
  /** The last hash of each replica's chain; none if nobody asked for them. */
  readonly chainHeads: readonly string[];
}
