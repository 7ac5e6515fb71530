import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { redactView } from '../../src/document/redact.ts';
import { anyView } from './support/arbitraries.ts';
import { HOUSE_STYLES, houseStyle } from './support/styles.ts';
import { readText } from './support/tree-rules.ts';
import { incidentView } from './support/views.ts';

const SECRET = 'AKIAIOSFODNN7EXAMPLE';

const VIEW = incidentView({
  incident: {
    title: `Key ${SECRET} leaked by Anna Berg`,
    facts: { authors: 'Anna Berg, Siri Moe', trigger: 'anna berg deployed' },
  },
  events: [
    {
      at: '2022-04-20T11:28:00+02:00',
      text: '@jonas was told by Anna Berg, mail anna@example.com',
      author: 'Anna Berg',
    },
    {
      at: '2022-04-20T11:29:00+02:00',
      text: 'password=hunter2 on 203.0.113.9',
      author: 'jonas',
      late: true,
      lateReason: 'Jonas slept',
    },
    {
      at: '2022-04-20T11:30:00+02:00',
      text: 'root cause found',
      author: 'root',
      struck: { reason: `pasted ${SECRET}` },
    },
    {
      at: '2022-04-20T11:31:00+02:00',
      text: '@newcomer joined; @types/node is a package',
      author: 'Anna Berg',
    },
  ],
  sections: [
    {
      name: 'summary',
      heading: 'By Siri Moe',
      text: `Siri Moe saw ${SECRET}.\n\n![shot](data:image/png;base64,iVBORw0KGgo=)`,
    },
  ],
  actions: [
    { text: 'Kari Nordmann rotates it', owner: 'Kari Nordmann', link: 'https://u:p@vault.example.com/x' },
  ],
  attachments: [{ sha256: 'a'.repeat(64), name: `${SECRET}.png`, alt: 'Anna Berg at the console' }],
});

test('people have the same alias wherever they are named, secrets none at all', () => {
  const { view, people, masked } = redactView(VIEW);
  expect(view.incident.title).toBe('Key ‹aws-key› leaked by Person 1');
  expect(view.incident.facts).toEqual({ authors: 'Person 1, Person 5', trigger: 'Person 1 deployed' });
  expect(view.events.map(({ author, text }) => `${author}: ${text}`)).toEqual([
    'Person 1: Person 2 was told by Person 1, mail ‹e-mail›',
    'Person 2: password=‹password› on ‹ip-address›',
    'Person 3: root cause found',
    'Person 1: Person 6 joined; @types/node is a package',
  ]);
  expect(view.events[1]?.lateReason).toBe('Person 2 slept');
  expect(view.events[2]?.struck).toEqual({ reason: 'pasted ‹aws-key›' });
  expect(view.sections[0]).toMatchObject({
    heading: 'By Person 5',
    text: expect.stringMatching(/^Person 5 saw ‹aws-key›\./),
  });
  expect(view.actions[0]).toMatchObject({
    text: 'Person 4 rotates it',
    owner: 'Person 4',
    link: '‹connection-string›',
  });
  expect(view.attachments[0]).toMatchObject({ name: '‹aws-key›.png', alt: 'Person 1 at the console' });
  expect(people).toBe(6);
  expect([...masked]).toEqual([
    ['connection-string', 1],
    ['aws-key', 4],
    ['password', 1],
    ['e-mail', 1],
    ['ip-address', 1],
  ]);
});

test.each(HOUSE_STYLES)(
  'a redacted document (%s) shows neither names nor secrets nor pictures, and says so',
  (name) => {
    const tree = buildDocument(VIEW, houseStyle(name), { redact: true });
    const json = JSON.stringify(tree);
    expect(json).not.toMatch(/Anna|Siri|Kari|jonas|newcomer|hunter2|AKIA|example\.com|"image"|base64/i);
    expect(json).toMatch(/root cause found/);
    expect(tree.children.slice(0, 2).map(readText)[1]).toBe(
      'Redacted copy. Masked or left out: people under aliases: 6, connection strings: 1, AWS keys: 4, passwords and secrets: 1, e-mail addresses: 1, IP addresses: 1, pictures: 2.',
    );
    expect(json).toContain('[picture left out: Person 1 at the console]');
  },
);

test('a redacted document in which nothing was masked says that too', () => {
  const tree = buildDocument(incidentView({}), houseStyle('oslo'), { redact: true });
  expect(tree.children[1]).toMatchObject({ data: { role: 'note' } });
  expect(tree.children[1] && readText(tree.children[1])).toBe('Redacted copy. Masked or left out: nothing.');
});

test('addresses of private networks lead nowhere from outside: they are masked only if that is asked for', () => {
  const text =
    '10.1.2.3 192.168.0.7 172.16.0.1 127.0.0.1 fd12:3456::1 but 203.0.113.9, 172.32.0.1 and 2001:db8::5';
  const view = incidentView({ events: [{ at: '2022-04-20T11:28:00+02:00', text }] });
  expect(redactView(view).view.events[0]?.text).toBe(
    '10.1.2.3 192.168.0.7 172.16.0.1 127.0.0.1 fd12:3456::1 but ‹ip-address›, ‹ip-address› and ‹ip-address›',
  );
  const { view: all, masked } = redactView(view, { redactAddresses: true });
  expect(all.events[0]?.text).not.toMatch(/\d/);
  expect(masked.get('ip-address')).toBe(8);
});

test('card numbers are masked by their check digit, other long numbers stay', () => {
  const text =
    'card 4111 1111 1111 1111 or 5500-0000-0000-0004, order 4111 1111 1111 1112, trace 1650447510612329';
  const view = incidentView({ events: [{ at: '2022-04-20T11:28:00+02:00', text }] });
  expect(redactView(view).view.events[0]?.text).toBe(
    'card ‹card-number› or ‹card-number›, order 4111 1111 1111 1112, trace 1650447510612329',
  );
});

test('whoever decided or had a role has the same alias there too', () => {
  const view = incidentView({
    incident: { roles: { commander: 'Anna Berg', experts: 'Siri and Jonas' } },
    events: [
      {
        at: '2022-04-20T11:28:00+02:00',
        text: 'roll back, says Anna Berg',
        author: 'Anna Berg',
        kind: 'decision',
        decision: { by: 'Siri', why: 'Jonas saw password=hunter2', refused: 'wait for Siri', reviewAt: null },
      },
    ],
  });
  const { incident, events } = redactView(view).view;
  expect(incident.roles).toEqual({ commander: 'Person 1', experts: 'Person 2, Person 3' });
  expect(events[0]?.decision).toEqual({
    by: 'Person 2',
    why: 'Person 3 saw password=‹password›',
    refused: 'wait for Person 2',
    reviewAt: null,
  });
});

test('redaction changes no time, number, order or state, and never the record itself', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const before = JSON.stringify(view);
      const redacted = redactView(view).view;
      expect(JSON.stringify(view)).toBe(before);
      const facts = (shown: typeof view) =>
        shown.events.map(({ text: _t, author: _a, lateReason: _l, decision: _d, struck, ...rest }) => ({
          ...rest,
          struck: struck !== null,
        }));
      expect(facts(redacted)).toEqual(facts(view));
      expect(redacted.milestones).toEqual(view.milestones);
      expect(redacted.metrics).toEqual(view.metrics);
      expect(redactView(view)).toEqual(redactView(view));
    }),
    { numRuns: 100 },
  );
});
