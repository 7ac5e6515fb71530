import type { ActionType, Kind, Milestone } from '../incident/words.ts';

/**
 * An outage that an invented web shop had, told by its scribe. Every kind and milestone is in it once at
 * least, and so are the things that a record is for: a wrong lead, a late entry, a struck line.
 */

export interface DemoEvent {
  /** Local time in the outage's zone. */
  readonly at: string;
  readonly kind?: Kind;
  readonly milestone?: Milestone;
  readonly text: string;
  /** Entered later than it occurred, and why. */
  readonly late?: { readonly reason: string; readonly minutes: number };
}

export const DEMO_INCIDENT = {
  title: 'Checkout fails for one in three shoppers',
  severity: 'SEV1',
  zone: 'Europe/Oslo',
  facts: { authors: 'Ingrid Moe, Jonas Lund', status: 'Resolved, actions under way' },
} as const;

export const DEMO_DATE = '2026-03-11';
/** The house style that shows all of it. */
export const DEMO_STYLE = 'sre';

export const DEMO_EVENTS: readonly [DemoEvent, ...DemoEvent[]] = [
  { at: '02:41:12', milestone: 'impact-started', text: 'First failed payments at the gateway' },
  { at: '02:47:05', milestone: 'detected', text: 'Alert: checkout error rate above 5 %' },
  { at: '02:49:31', milestone: 'acknowledged', text: 'Ingrid is on it' },
  {
    at: '02:52:18',
    kind: 'symptom',
    text: 'About a third of payments end in a timeout, all of them in the eu-north zone',
  },
  { at: '02:55:02', milestone: 'declared', text: 'Severity 1, channel opened' },
  { at: '02:56:40', kind: 'escalation', text: 'Called Jonas from the payments team' },
  { at: '02:58:10', kind: 'update', text: 'Status page: some payments fail, we are investigating' },
  { at: '03:01:27', kind: 'hypothesis', text: 'Last evening’s release made the basket slow' },
  { at: '03:06:55', kind: 'action', text: 'Rolled the basket service back to 4.17.2' },
  { at: '03:09:03', kind: 'note', text: 'Rollback done, error rate unchanged' },
  { at: '03:11:48', kind: 'hypothesis', text: 'One gateway node still serves the old certificate' },
  {
    at: '03:04:00',
    kind: 'note',
    text: 'The bank’s operator confirmed on the phone that their side is healthy',
    late: { reason: 'was on the phone', minutes: 9 },
  },
  {
    at: '03:14:20',
    kind: 'note',
    text: 'gateway-3: certificate expired 02:41, see https://grafana.example.com/d/gw3',
  },
  {
    at: '03:15:02',
    kind: 'decision',
    text: 'Take gateway-3 out of the pool now, renew its certificate afterwards',
  },
  { at: '03:16:30', kind: 'action', text: 'gateway-3 drained' },
  { at: '03:18:11', milestone: 'mitigated', text: 'Error rate falling: 31 % to 4 % in two minutes' },
  { at: '03:19:40', kind: 'note', text: 'Jonas will renew the certificate tomorow' },
  { at: '03:22:12', milestone: 'recovered', text: 'No failed payment for three minutes' },
  { at: '03:24:30', kind: 'update', text: 'Status page: payments work again, we are watching' },
  { at: '03:38:56', kind: 'action', text: 'Certificate of gateway-3 renewed, node back in the pool' },
  { at: '03:52:44', milestone: 'resolved', text: 'Thirty minutes without an error' },
];

/** Text of the hypothesis, what became of it, and when. */
export const DEMO_FINDINGS = [
  { text: 'Last evening’s release made the basket slow', hypothesis: 'ruled-out', at: '03:09:20' },
  { text: 'One gateway node still serves the old certificate', hypothesis: 'confirmed', at: '03:14:26' },
] as const;

export const DEMO_STRUCK = {
  text: 'Jonas will renew the certificate tomorow',
  reason: 'he does it tonight, see the later line',
} as const;

export const DEMO_SECTIONS = [
  {
    name: 'summary',
    text: 'One of three payment gateway nodes kept an expired certificate after the nightly rotation. For 41 minutes **about a third of all payments failed**.',
  },
  {
    name: 'impact',
    text: '- 1,912 payments failed; 1,640 of those shoppers came back within the hour\n- No payment was taken twice\n- Only the eu-north zone was affected',
  },
  {
    name: 'root-cause',
    text: 'The rotation job renews certificates node by node and treats an unreachable node as done. `gateway-3` was restarting when its turn came.',
  },
  { name: 'trigger', text: 'The scheduled certificate rotation of the payment gateway, 10 March at 22:00.' },
  {
    name: 'detection',
    text: 'The alert on the checkout error rate, six minutes after the first failed payment.',
  },
  {
    name: 'resolution',
    text: 'The node was taken out of the pool, given its new certificate and put back.',
  },
  {
    name: 'went-well',
    text: '- The alert came six minutes after the first failed payment\n- Draining a node took a minute',
  },
  {
    name: 'went-wrong',
    text: '- We suspected the release first, since it was the newest change\n- Nothing watches the age of certificates',
  },
  { name: 'got-lucky', text: '- It was the middle of the night' },
  {
    name: 'mitigations',
    text: 'The rotation must fail loudly when it skips a node, and the age of every certificate must be watched.',
  },
  {
    name: 'supporting',
    text: '[Gateway dashboard](https://grafana.example.com/d/gw3), [rotation job’s log](https://logs.example.com/rotation/2026-03-11)',
  },
] as const;

export const DEMO_ACTIONS: readonly {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly link?: string;
  readonly type: ActionType;
}[] = [
  {
    text: 'Let the rotation job fail when a node cannot be reached',
    owner: 'Jonas Lund',
    due: '2026-03-18',
    link: 'https://tickets.example.com/PAY-481',
    type: 'prevent',
  },
  {
    text: 'Alert when a certificate has less than seven days left',
    owner: 'Ingrid Moe',
    due: '2026-03-20',
    link: 'https://tickets.example.com/OPS-1207',
    type: 'mitigate',
  },
  {
    text: 'Add “what changed by schedule?” to the on-call checklist',
    owner: 'Ingrid Moe',
    due: '2026-03-25',
    type: 'process',
  },
];
