import { resolveZone } from '../../time/zone.ts';
import { noteEverywhere } from '../clock-notes.ts';
import type { Handlers } from '../handler.ts';

/** On the desk and not in the process, so that a second window does not tell the same again. */
const SETTING = 'clock-zone';

/** The clock of the computer that the screen is on. */
export const clockHandlers = {
  'clock.observe'(context, { zone: observed }) {
    const { store } = context;
    const zone = resolveZone(observed);
    store.transaction(() => {
      const before = store.settings()[SETTING];
      if (before === zone) return;
      store.putSetting(SETTING, zone);
      if (typeof before !== 'string') return;
      const text = `The time zone of this computer changed from ${before} to ${zone}.`;
      noteEverywhere(context, { text, shift: null, gap: 0 });
    });
  },
} satisfies Partial<Handlers>;
