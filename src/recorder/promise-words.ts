/** Words that begin a promise for a time, and where the time may stand after them. */
export interface Lead {
  readonly words: RegExp;
  /** How many words may stand in between. */
  readonly gap: number;
  /** After which words: after `in`, `by` and their like only, or at once too, or after any. */
  readonly after: 'preposition' | 'lead' | 'anything';
  /** Whether a number alone counts minutes there: `back in 10`. */
  readonly minutes: boolean;
}

/** Where a clause begins, or what says that somebody is going to do what follows. */
const CLAUSE = String.raw`(?<=^\s*|[.;:,(!?–—-]\s*|\b(?:and|then|to|we|i|please|go|let's)\s+)`;

/**
 * The English of promises. Verbs stand in the forms that look ahead: `checked again at 14:20` is a report.
 */
export const LEADS: readonly Lead[] = [
  // back in 10 min, brb 10 min, back by 14:30
  lead(String.raw`\b(?:back|brb|afk)\b`, 2, 'lead', true),
  // next update 14:30, next status call in 30 minutes
  lead(
    String.raw`\bnext\s+(?:\w+\s+)?(?:updates?|status|report|check(?:-?in)?|look|sync|review|call|meeting|briefing|try)\b`,
    3,
    'anything',
  ),
  // update in 30 min, an answer by 15:00
  lead(String.raw`\b(?:updates?|news|answer|reply|callback)\b`, 0, 'preposition'),
  // ETA 20 min, ETA for the fix: 14:30
  lead(String.raw`\beta\b`, 5, 'anything'),
  // will report by 15:00, I'll look again at 16:00, promised a callback in 20 min
  lead(
    String.raw`\b(?:will|shall|going\s+to|gonna|promised?|promises|expects?|(?:aim|plan|hope)(?:s|ing)?\s+to)\b|(?<=\w)['’]ll\b`,
    8,
    'preposition',
  ),
  // due in 30 min, fix expected by 16:00, call scheduled for 15:00
  lead(String.raw`\b(?:due|expected|promised|scheduled|planned)\b`, 0, 'preposition'),
  // check again in 5m, reporting back by 15:00
  lead(
    String.raw`\b(?:check|look|try|test|retry|report|call|ping|measure|meet|ask)(?:ing)?\s+(?:\w+\s+){0,3}?(?:again|back)\b`,
    0,
    'preposition',
  ),
  // Recheck in 5 min, revisit at 16:00, then reassess in 1h
  lead(
    `${CLAUSE}(?:re-?check|re-?try|re-?visit|re-?assess|re-?evaluate|follow(?:ing)?\\s+up|look|check|report|sync|meet|decide|review|escalate|call)(?:ing)?\\b`,
    3,
    'preposition',
  ),
  // ready by 15:00, joining in 5 min, on site in 20 min, wait until 14:30
  lead(
    String.raw`\b(?:ready|joining|arriving|arrives|on\s+site|wait(?:ing)?|hold(?:ing)?|away|lunch|break)\b`,
    0,
    'preposition',
  ),
  // give us 10 minutes, timer for 10 min, remind me in 10 min
  lead(
    String.raw`\bgive\s+(?:me|us|it|them|him|her)\b|\btimer\b(?:\s+(?:for|of)\b)?|\bremind(?:er)?(?:\s+(?:me|us))?\b`,
    1,
    'lead',
  ),
];

function lead(words: string, gap: number, after: Lead['after'], minutes = false): Lead {
  return { words: new RegExp(words, 'giu'), gap, after, minutes };
}

export const PREPOSITION = /^(?:in|within|at|by|before|around|until|till|for)$/i;
export const CLAUSE_END = /[;!?\n]|[.,](?=\s|$)/u;

/** What makes of a clause a report, a condition or a refusal. */
export const NO_PROMISE =
  /\b(?:was|were|wasn['’]t|had|took|taken|takes?|lasted|missed|slipped|ago|yesterday|not|never|no|nobody|won['’]t|can(?:no|['’])t|didn['’]t|last|previous|since|if|unless|posted|sent|published|gave|told|got|received|came|went|rolled|switched|moved|fell|bounced|dropped|recovered|restored|shows?|showed|says?|said)\s(?:[^.;:!?,]*)$/i;

/** The same, after the time. */
export const NO_PROMISE_AFTER =
  /^[^.;:!?,\n]*\b(?:was|were|had|did|didn['’]t|already|failed|showed|succeeded|passed|worked|ended|found|gave|came|went)\b/i;
