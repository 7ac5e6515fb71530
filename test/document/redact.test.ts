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
      text: 'password=hunter2 on 10.0.0.1',
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

test('redaction changes no time, number, order or state, and never the record itself', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const before = JSON.stringify(view);
      const redacted = redactView(view).view;
      expect(JSON.stringify(view)).toBe(before);
      const facts = (shown: typeof view) =>
        shown.events.map(({ text: _t, author: _a, lateReason: _l, struck, ...rest }) => ({
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
