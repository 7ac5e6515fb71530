import { timeFindings } from '../time-findings.ts';
import type { Rule } from './rule.ts';

/** A milestone that lies before what had to happen first. */
export const endBeforeStart: Rule = {
  name: 'end-before-start',
  check: (view) =>
    timeFindings(view).map(({ where, message }) => ({
      event: view.events.find(({ label }) => where === `#${label}`) ?? null,
      message,
    })),
};
