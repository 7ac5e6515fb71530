import type { HypothesisState, Kind, Milestone } from '../../incident/words.ts';

/** What the words of an entry say about its kind. */
export interface SaidKind {
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly hypothesis: HypothesisState | null;
  /** How plainly they say it: 2 in a house style's own words, 1 in a sentence. */
  readonly weight: number;
}

/** The words with which house styles head their milestones. */
const LABELS: readonly (readonly [RegExp, Milestone])[] = [
  [
    /^downtime start|^impact (?:start|began|begins)|^outage start|^start of (?:impact|outage|downtime)/i,
    'impact-started',
  ],
  [
    /^downtime end|^impact (?:end|over)|^outage end|^service (?:fully )?(?:restored|recovered)\b[:.]?$|^end of (?:impact|outage|downtime)/i,
    'recovered',
  ],
  [/^event start|^incident (?:start|declared|opened|created)/i, 'declared'],
  [
    /^event end|^incident (?:end|closed|resolved|over)|^(?:issue |incident )?resolved\b|^all clear/i,
    'resolved',
  ],
  [/^problem fixed|^mitigated\b|^mitigation\b\s*[:–-]|^(?:issue |incident )?mitigated/i, 'mitigated'],
  [/^(?:issue |incident |problem |first )?detect(?:ed|ion)\b/i, 'detected'],
  [/^ack(?:nowledged|ed)?\b/i, 'acknowledged'],
  [/^recover(?:ed|y complete)\b/i, 'recovered'],
  [/^resolution\b\s*[:–-]/i, 'resolved'],
];

const SENTENCES: readonly (readonly [RegExp, Milestone])[] = [
  [
    /\bback to normal\b|\breturn(?:ed|s)? to normal\b|\bfully (?:restored|recovered|operational)\b|\bservice (?:was |is )?(?:fully )?restored\b|\bnormal functionality\b|\btilbake til normal/i,
    'resolved',
  ],
  [
    /\b(?:issue|problem|incident|outage) (?:was |is |has been )?(?:first )?(?:detected|noticed|discovered)\b|\bmade aware of\b|\b(?:alerts?|alarms?|monitoring)\b.{0,40}\b(?:fires?|fired|triggered|triggers|detects?|goes off|went off)\b|\breceives? (?:a )?(?:warning|alert|page)\b|\bgot paged\b|\bwas paged\b/i,
    'detected',
  ],
  [/\backnowledge[sd]? (?:the )?(?:page|alert|alarm|incident)\b/i, 'acknowledged'],
  [
    /\b(?:incident|outage) (?:was |is )?declared\b|\bdeclare[sd]? (?:an? )?(?:incident|sev|outage|major)/i,
    'declared',
  ],
];

const RULED_OUT =
  /\bmisleading (?:path|investigation|lead)|\bwrong (?:path|track|lead)|\bred herring|\bdead end|\bwild goose|\bfalse lead/i;
const HYPOTHESIS =
  /\bhypothes[ie]s|\binitially assumed|\binitial assumption|\bassumption:|\bassumed to be|\bsuspect(?:ed|s|ing)?\b|\bsuspicion\b|\btheory\b/i;
const ESCALATION =
  /\bescalat(?:ed|es|ion|ing)\b|\breached out\b|\bpaged the\b|\bcalled in\b|\bon-?call .{0,30}\b(?:called|requested|paged)\b|\bengaged\b.{0,20}\bteam\b/i;
const UPDATE =
  /\bstatus ?page\b|\b(?:customers?|users?|stakeholders?|management) (?:were |was |are |is )?(?:informed|notified|told|updated)\b|\bposted an update\b|\bannounce[sd]?\b/i;
const DECISION = /\bdecid(?:ed|es)\b|\bdecision\b|\bagreed to\b|\bchose to\b/i;
const ACTION =
  /\brolled back\b|\brolls? back\b|\brestart(?:ed|s|ing)\b|\brebooted\b|\bdeploy(?:ed|s)\b|\bscal(?:ed|es|ing) up\b|\breverted\b|\bpatched\b|\bfailed over\b|\bdisabled\b|\bmerged\b|^actions? taken\b/i;
const SYMPTOM =
  /\busers? report|\bcustomers? report|\bspike in\b|\berrors? (?:rate|increase)|\bunresponsive\b|\bcrash(?:es|ed)?\b/i;

const plain = (kind: Kind): SaidKind => ({ kind, milestone: null, hypothesis: null, weight: 1 });
const milestone = (name: Milestone, weight: number): SaidKind => ({
  kind: 'milestone',
  milestone: name,
  hypothesis: null,
  weight,
});

/** What a table's column or a tag says its kind is, in the recorder's own words or a house's. */
const NAMED: readonly (readonly [RegExp, SaidKind])[] = [
  [/^note$/i, plain('note')],
  [/^symptom$/i, plain('symptom')],
  [/^hypothesis$/i, { kind: 'hypothesis', milestone: null, hypothesis: 'open', weight: 2 }],
  [
    /^hypothesis\W+(?:ruled[ -]out)\W*$/i,
    { kind: 'hypothesis', milestone: null, hypothesis: 'ruled-out', weight: 2 },
  ],
  [
    /^hypothesis\W+confirmed\W*$/i,
    { kind: 'hypothesis', milestone: null, hypothesis: 'confirmed', weight: 2 },
  ],
  [/^decision$/i, plain('decision')],
  [/^action$/i, plain('action')],
  [/^escalation$/i, plain('escalation')],
  [/^update$/i, plain('update')],
];

export function namedKind(name: string): SaidKind | null {
  const own = NAMED.find(([form]) => form.test(name.trim()));
  return own ? own[1] : labelled(name);
}

function labelled(text: string): SaidKind | null {
  const found = LABELS.find(([form]) => form.test(text));
  return found ? milestone(found[1], 2) : null;
}

/** A path that led nowhere is ruled out; one that is only suspected stays open. */
function hypothesis(text: string): SaidKind | null {
  const assumed = HYPOTHESIS.test(text);
  // `With that ruled out, suspicion shifted` raises a new one.
  const nowhere = RULED_OUT.test(text) || (/\bruled out\b/i.test(text) && !assumed);
  if (!nowhere && !assumed) return null;
  return { kind: 'hypothesis', milestone: null, hypothesis: nowhere ? 'ruled-out' : 'open', weight: 1 };
}

/** What an entry's words say about its kind. */
export function saidKind(text: string): SaidKind {
  const head = labelled(text);
  if (head) return head;
  if (/^misleading/i.test(text))
    return { kind: 'hypothesis', milestone: null, hypothesis: 'ruled-out', weight: 1 };
  if (/^escalation\b/i.test(text)) return plain('escalation');
  if (/^actions? taken\b/i.test(text)) return plain('action');
  const sentence = SENTENCES.find(([form]) => form.test(text));
  if (sentence) return milestone(sentence[1], 1);
  const kinds: readonly (readonly [RegExp, Kind])[] = [
    [ESCALATION, 'escalation'],
    [DECISION, 'decision'],
    [UPDATE, 'update'],
    [ACTION, 'action'],
    [SYMPTOM, 'symptom'],
  ];
  const found = kinds.find(([form]) => form.test(text));
  return hypothesis(text) ?? plain(found?.[1] ?? 'note');
}
