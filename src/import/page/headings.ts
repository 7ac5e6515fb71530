import { bareText } from './plain.ts';

/** What a heading announces: a section of the record, the timeline, or action items. */
export type Slot = string;

export const TIMELINE = 'timeline';
export const ACTIONS = 'actions';
/** Headings that only group what stands below them. */
export const GROUP = 'group';

/**
 * The words that houses use for the parts of a postmortem, in several languages; each is compared with a whole
 * heading, without its numbers, marks and case.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  timeline: [
    'timeline',
    'time line',
    'incident timeline',
    'timeline of events',
    'event timeline',
    'chronology',
    'sequence of events',
    'incident log',
    'event log',
    'log of events',
    'what happened when',
    'detailed timeline',
    'history',
    'tidslinje',
    'hendelsesforløp',
    'zeitleiste',
    'zeitlicher ablauf',
    'ablauf',
    'chronologie',
    'cronología',
    'timeline and actions',
    'timeline of the incident',
    'outage timeline',
  ],
  summary: [
    'summary',
    'issue summary',
    'incident summary',
    'executive summary',
    'overview',
    'tl;dr',
    'tldr',
    'abstract',
    'synopsis',
    'description',
    'incident description',
    'problem description',
    'problem summary',
    'incident overview',
    'background and summary',
    'what happened',
    'what happened?',
    'sammendrag',
    'oppsummering',
    'zusammenfassung',
    'résumé',
    'resumen',
    'high level summary',
    'high-level summary',
  ],
  impact: [
    'impact',
    'impacts',
    'customer impact',
    'user impact',
    'business impact',
    'impact and scope',
    'scope',
    'scope of impact',
    'consequences',
    'consequence',
    'who was affected',
    'who was affected?',
    'affected users',
    'damage',
    'konsekvenser',
    'konsekvens',
    'auswirkung',
    'auswirkungen',
    'impacto',
    'impact assessment',
    'effects',
  ],
  'root-cause': [
    'cause',
    'causes',
    'cause(s)',
    'root cause',
    'root causes',
    'root cause(s)',
    'root cause analysis',
    'rca',
    'contributing factors',
    'contributing factor',
    'contributing causes',
    'why did it happen',
    'why did it happen?',
    'why it happened',
    'underlying cause',
    'root cause and resolution',
    'root cause and analysis',
    'root cause & resolution',
    'årsak',
    'årsaker',
    'ursache',
    'ursachen',
    'causa raíz',
    'analysis',
    'technical analysis',
    'fault',
    '5 whys',
    'five whys',
  ],
  trigger: ['trigger', 'triggers', 'triggering event'],
  detection: ['detection', 'how we found out', 'how was it detected', 'how was it detected?', 'discovery'],
  resolution: [
    'resolution',
    'solution',
    'solutions',
    'fix',
    'the fix',
    'recovery',
    'remediation',
    'mitigation',
    'mitigation and resolution',
    'resolution and recovery',
    'how was it fixed',
    'how was it fixed?',
    'how we fixed it',
    'immediate fix',
    'workaround',
    'response',
    'løsning',
    'lösung',
    'behebung',
    'solución',
  ],
  'went-well': [
    'what went well',
    'what went well?',
    'went well',
    'things that went well',
    'what worked',
    'what worked well',
    'positives',
    'hva gikk bra',
    'was gut lief',
  ],
  'went-wrong': [
    'what went wrong',
    'what went wrong?',
    'went wrong',
    'what went poorly',
    'what went badly',
    'what didn’t go well',
    "what didn't go well",
    'what did not go well',
    'things that went wrong',
    'things that went poorly',
    'what could have gone better',
    'what could be improved',
    'negatives',
    'hva gikk galt',
    'was schlecht lief',
  ],
  'got-lucky': [
    'where we got lucky',
    'where did we get lucky',
    'where did we get lucky?',
    'got lucky',
    'luck',
  ],
  mitigations: [
    'mitigations',
    'corrective and preventative measures',
    'corrective and preventive measures',
    'corrective measures',
    'preventative measures',
    'preventive measures',
    'prevention',
    'preventing recurrence',
    'recommendations',
    'improvements',
    'things to improve',
    'things to improve/fix',
    'how do we prevent this',
    'how we will prevent this',
    'corrective actions and preventative measures',
    'forbedringer',
    'vorbeugung',
  ],
  actions: [
    'action items',
    'action item',
    'actions',
    'action points',
    'to do',
    'todo',
    'to-do',
    'todos',
    'to-dos',
    'task list',
    'tasks',
    'tasks to address the issue',
    'tasks to address the issues',
    'follow-up',
    'follow up',
    'follow-ups',
    'follow ups',
    'followups',
    'follow-up actions',
    'follow-up items',
    'follow up actions',
    'next steps',
    'remediation items',
    'corrective actions',
    'tiltak',
    'oppgaver',
    'maßnahmen',
    'aufgaben',
    'acciones',
  ],
  supporting: [
    'supporting information',
    'supporting information and documentation',
    'supporting documentation',
    'supporting details',
    'additional details',
    'additional details and images',
    'additional information',
    'appendix',
    'appendices',
    'references',
    'reference',
    'links',
    'related links',
    'related',
    'related incidents',
    'resources',
    'attachments',
    'evidence',
    'logs',
    'graphs',
    'vedlegg',
    'anhang',
    'other information',
  ],
  'lessons-learned': [
    'lessons',
    'lessons learned',
    'lessons learnt',
    'learnings',
    'takeaways',
    'key takeaways',
    'lærdommer',
  ],
  background: ['background', 'context', 'bakgrunn', 'hintergrund'],
};

const SLOTS = new Map(
  Object.entries(WORDS).flatMap(([slot, words]) => words.map((word) => [word, slot] as const)),
);

/** A heading that begins so announces the timeline, whatever follows: a date, a zone, a name. */
const TIMELINE_START =
  /^(?:(?:incident|event|detailed|outage) )?(?:timeline|time line|chronology|sequence of events|tidslinje|zeitleiste)\b/;

/** A heading's words without numbers, pictures, marks and case. */
export function headingWords(heading: string): string {
  return bareText(heading)
    .replace(/^[^\p{L}\d]+/u, '')
    .replace(/^(?:\d{1,2}|[ivx]{1,4})(?:\.\d{1,2})*[.)]?\s+/iu, '')
    .replace(/[:\s—–-]+$/u, '')
    .toLowerCase();
}

/** What a heading announces; null if its words are not known. */
export function slotOf(heading: string): Slot | null {
  const words = headingWords(heading);
  const known = SLOTS.get(words) ?? SLOTS.get(words.replace(/\s*[([].*$/, '').trim());
  if (known) return known;
  return TIMELINE_START.test(words) ? TIMELINE : null;
}

/** The name of a section that no house style knows, from its heading. */
export function sectionName(heading: string): string {
  const slug = headingWords(heading)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? 'notes' : slug;
}
