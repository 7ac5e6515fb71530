import { expect, test } from 'vitest';
import { type Line, said } from './record.ts';

/** Date of the line, zone of the incident, text, and what is wrong with it. */
const ZONES: readonly (readonly [string, string, string, string | null])[] = [
  [
    '2023-07-12',
    'Europe/Oslo',
    'failover at 14:00 CET',
    'CET, but on 2023-07-12 most of those clocks show CEST',
  ],
  ['2023-07-12', 'Europe/Oslo', 'failover at 14:00 CEST', null],
  [
    '2023-01-12',
    'Europe/Oslo',
    'failover at 14:00 CEST',
    'CEST, but on 2023-01-12 most of those clocks show CET',
  ],
  [
    '2023-01-12',
    'UTC',
    'call at 3 p.m. (PDT) with them',
    'PDT, but on 2023-01-12 most of those clocks show PST',
  ],
  ['2023-07-12', 'UTC', 'call at 3:00 PM EST', 'EST, but on 2023-07-12 most of those clocks show EDT'],
  ['2023-07-12', 'America/Panama', 'call at 3:00 PM EST', null],
  ['2023-07-12', 'America/Phoenix', 'call at 15:00 MST', null],
  ['2023-07-12', 'UTC', 'all times in PST', 'PST, but on 2023-07-12 most of those clocks show PDT'],
  ['2023-07-12', 'Africa/Nairobi', 'at 18:00 EAT', null],
  ['2023-07-12', 'Europe/London', 'at 18:00 GMT', 'GMT, but on 2023-07-12 most of those clocks show BST'],
  ['2023-07-12', 'UTC', 'at 18:00 GMT', null],
  ['2023-07-12', 'UTC', 'at 18:00 UTC', null],
  ['2023-07-12', 'Asia/Kolkata', 'at 18:00 IST', null],
  ['2023-07-12', 'Europe/Oslo', 'restarted 3 API pods, error 500 HTTP', null],
  ['2023-07-12', 'Europe/Oslo', 'the CET team was told', null],
];

test.each(ZONES)('on %s in %s: %s', (day, zone, text, wrong) => {
  const lines = [{ at: `${day} 15:00`, text }];
  expect(said('zone-word', { zone, lines })).toEqual(wrong === null ? [] : [`#1: #1 says ${wrong}.`]);
});

test('a section is right in the night of the change, whichever name it uses', () => {
  const lines: Line[] = [
    { at: '2023-10-28 23:00', milestone: 'impact-started' },
    { at: '2023-10-29 06:00', milestone: 'resolved' },
  ];
  for (const summary of ['from 23:00 CEST', 'until 06:00 CET']) {
    expect(said('zone-word', { lines, sections: { summary } })).toEqual([]);
  }
  expect(said('zone-word', { lines, sections: { summary: 'from 17:00 EST' } })).toEqual([
    'The section “summary” says EST, but on 2023-10-28 most of those clocks show EDT.',
  ]);
});

/** 20 April 2022 was a Wednesday. */
const WEEKDAYS: readonly (readonly [string, string | null])[] = [
  ['since Wednesday, 20 April 2022', null],
  ['since Wed 2022-04-20', null],
  ['since Tuesday, 20 April 2022', '“Tuesday, 20 April 2022”, but that day is a Wednesday'],
  ['since Tue 2022-04-20.', '“Tue 2022-04-20”, but that day is a Wednesday'],
  ['released on Friday April 22nd, then', null],
  ['released on Monday, April 22nd, 2022, then', '“Monday, April 22nd, 2022”, but that day is a Friday'],
  ['since Thursday 20.04.2022', '“Thursday 20.04.2022”, but that day is a Wednesday'],
  ['next on Thu 05/05/2022', null],
  ['either Friday 06/05/2022 or Sunday 06/05/2022', null],
  ['neither on Monday 06/05/2022', '“Monday 06/05/2022”, but that day is a Friday'],
  ['on Monday we meet', null],
  ['Sunday, may be later', null],
  ['on Monday 31 February 2022', null],
  ['the sat 4 report', null],
  ['Mon 3 pods restarted', null],
];

test.each(WEEKDAYS)('a weekday: %s', (text, wrong) => {
  expect(said('weekday', { lines: [{ text }] })).toEqual(wrong === null ? [] : [`#1: #1 says ${wrong}.`]);
  const lines = [{}];
  expect(said('weekday', { lines, sections: { 'root-cause': text } })).toEqual(
    wrong === null ? [] : [`The section “root-cause” says ${wrong}.`],
  );
});

const COURSE: Line[] = [
  { at: '10:00', milestone: 'impact-started' },
  { at: '10:05', milestone: 'detected' },
  { at: '12:30', milestone: 'recovered' },
  { at: '13:00', milestone: 'resolved' },
];

/** The impact lasted from 10:00 to 12:30; it was resolved 2 h 55 min after its detection. */
const DURATIONS: readonly (readonly [string, string | null])[] = [
  ['The outage lasted 2 hours and 30 minutes.', null],
  ['The outage lasted 150 minutes.', null],
  ['The outage lasted 2.5 hours.', null],
  ['The outage lasted for about 2 hours.', null],
  ['The outage lasted 3 hours.', null],
  ['The outage lasted 47 minutes.', '47 minutes'],
  ['The incident lasted 1h 30m.', '1h 30m'],
  ['A 47-minute outage of checkout.', '47-minute'],
  ['A 150-minute outage of checkout.', null],
  ['- **Duration**: 4 hours', '4 hours'],
  ['- **Duration**: 2 hours 55 minutes', null],
  ['Duration: 2h55', null],
  ['Downtime: 90 min', '90 min'],
  ['The site was down for 5 hours.', '5 hours'],
  ['The site was down for roughly 3 hours.', null],
  ['The rollback lasted 5 minutes.', null],
  ['It took 20 minutes to find the person on call.', null],
  ['Log data of 2 hours was lost.', null],
  ['An outage of 3 days.', '3 days'],
];

test.each(DURATIONS)('a stated duration: %s', (text, wrong) => {
  const sentence = `The section “impact” says “${wrong}”, but by the timeline it was 2 h 30 min.`;
  expect(said('stated-duration', { lines: COURSE, sections: { impact: text } })).toEqual(
    wrong === null ? [] : [sentence],
  );
});

test('a stated duration is compared only where the timeline has one, and facts state one too', () => {
  const sections = { impact: 'The outage lasted 47 minutes.' };
  expect(said('stated-duration', { lines: [COURSE[0] ?? {}], sections })).toEqual([]);
  const head = { 'fact:duration': '47 minutes', 'fact:authors': 'downtime: 47 minutes' };
  expect(said('stated-duration', { lines: COURSE, head })).toEqual([
    'The fact “duration” says “47 minutes”, but by the timeline it was 2 h 30 min.',
  ]);
});

const SPANS: readonly (readonly [string, string | null])[] = [
  ['From 10:00 to 12:30 checkout failed.', null],
  ['from 10:02 to 13:00', null],
  ['from 10:00 AM to 12:30 PM', null],
  ['between 10am and 1pm', null],
  ['from 8:00 UTC to 10:30 UTC', null],
  ['from 8:00 to 10:30 UTC', null],
  ['From April 20, 2022, 10:00 to April 20, 2022, 12:30', null],
  ['from 10:00 to 14:30', '14:30'],
  ['from 09:00 to 12:30', '09:00'],
  ['between 09:00 and 14:30', '09:00 or 14:30'],
  ['from 5 to 9 pods', null],
  ['from 10:00 on', null],
  ['from bad to worse', null],
];

test.each(SPANS)('a stated span: %s', (text, missing) => {
  const found = said('stated-span', { lines: COURSE, sections: { summary: text } });
  expect(found).toHaveLength(missing === null ? 0 : 1);
  if (missing !== null) expect(found[0]).toMatch(new RegExp(`has nothing at ${missing}\\.$`));
  expect(said('stated-span', { lines: COURSE, sections: { 'root-cause': text } })).toEqual([]);
});

const PEOPLE = { head: { 'role:commander': 'Ida Berg' }, owners: ['Jonas Lie', 'Platform Team'] };

const BLAME: readonly (readonly [string, string | null])[] = [
  ['@kari forgot to renew the certificate', '“forgot” beside @kari'],
  ['Ida should have checked the disk first', '“should have” beside Ida'],
  ['a careless change by Jonas Lie', '“careless” beside Jonas Lie'],
  ['this was Jonas’s fault', '“fault” beside Jonas'],
  ['human error: ida restarted the wrong node', '“human error” beside Ida'],
  ['the network is at fault', null],
  ['@kari found a page fault in the kernel log', null],
  ['Ida was at fault', '“fault” beside Ida'],
  ['@kari rolled back. The disk should have been larger.', null],
  ['Ida and Jonas restored it together', null],
  ['the platform should have an alert', null],
  ['we forgot the certificate', null],
  ['mail kari@example.com: forgot the password', null],
  ['Idaho should have power again', null],
];

test.each(BLAME)('blame: %s', (text, wrong) => {
  const expected = wrong === null ? [] : [`#1: #1 puts ${wrong}: say what made it possible, not who did it.`];
  expect(said('blame', { ...PEOPLE, lines: [{ text }] })).toEqual(expected);
});
