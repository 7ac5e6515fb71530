import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncidentView } from '../../src/incident/views.ts';
import { fromIso } from '../../src/time/iso.ts';
import { anyView, userText, visibleText } from '../document/support/arbitraries.ts';
import { EVERY_STYLE, houseStyle } from '../document/support/styles.ts';
import { incidentView } from '../document/support/views.ts';
import { lettersOfTree } from './support/letters.ts';
import { expectSameWords, expectValid, writeAll } from './support/write-all.ts';

const STYLES = new Map(EVERY_STYLE.map((name) => [name, houseStyle(name)]));
const anyStyle = fc.constantFrom(...EVERY_STYLE).map((name) => STYLES.get(name) ?? houseStyle(name));

/** Pictures are named differently where they cannot be shown; documents with them have a test of their own. */
const withoutPictures = (view: IncidentView): IncidentView => ({
  ...view,
  attachments: [],
  sections: view.sections.map((section) => ({ ...section, text: section.text.replaceAll('![', '[') })),
});

/** With what only an incident that ran through this recorder has: roles, decisions, promises, ranges, any order. */
const wholeView = fc
  .record({ view: anyView, text: userText, visible: visibleText, shuffled: fc.boolean() })
  .map(({ view, text, visible, shuffled }): IncidentView => {
    const moment = fromIso('2022-10-30T03:30:00+01:00');
    const events = view.events.map((event, index) => ({
      ...event,
      decision: index % 3 === 0 ? { by: visible, why: text, refused: text, reviewAt: moment } : null,
      promise: index % 3 === 1 ? { due: moment, metAt: index % 2 === 0 ? moment : null } : null,
      time: index % 4 === 2 ? { precision: 'range' as const, at: event.time.at, until: moment } : event.time,
    }));
    const incident = { ...view.incident, roles: { commander: visible, experts: text } };
    return withoutPictures({ ...view, incident, events: shuffled ? events.toReversed() : events });
  });

test('200 incidents of any kind, in any style: every format is valid and says the same', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(wholeView, anyStyle, fc.boolean(), async (view, style, redact) => {
      const written = await writeAll(view, style, { redact, chainHeads: ['0a1b'] });
      expectValid(written);
      expectSameWords(written);
    }),
    { numRuns: 200 },
  );
});

const AT = '2022-04-20T11:28:00+02:00';

const EXTREMES: readonly (readonly [what: string, view: IncidentView])[] = [
  ['nothing at all', incidentView({})],
  [
    '3,000 events',
    incidentView({
      events: Array.from({ length: 3_000 }, (_, index) => ({ at: AT, text: `line ${index} | *x*` })),
    }),
  ],
  [
    'a line of a megabyte',
    incidentView({
      events: [
        { at: AT, text: `${'the queue is down to a few and falls, '.repeat(27_000)}a_b *c* [d] <e> | f` },
      ],
    }),
  ],
  ['a megabyte without a space', incidentView({ events: [{ at: AT, text: 'x'.repeat(1_048_576) }] })],
  [
    'a section of 3,000 paragraphs',
    incidentView({ sections: [{ name: 'summary', text: 'one **two** three\n\n'.repeat(3_000) }] }),
  ],
];

test.each(EXTREMES)('%s: every format is valid and says the same', async (_, view) => {
  const written = await writeAll(view, STYLES.get('sre') ?? houseStyle('sre'));
  expectSameWords(written);
  expect(lettersOfTree(written.root)).not.toBe('');
});

/** What opens a calculator, runs in a browser, calls everybody or closes somebody else's markup. */
const INJECTIONS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '<javascript:alert(1)>',
  'javascript:alert(1)',
  '{html}<script>alert(1)</script>{html}',
  '{noformat}{panel}x{panel}',
  '!http://tracker.example.com/p.png!',
  '[~admin]',
  ']]><ac:structured-macro ac:name="html"/>',
  '<!channel> @here <!everyone> <https://evil.example.com|bank>',
  '</w:t></w:r><w:r><w:instrText>INCLUDETEXT</w:instrText></w:r>',
  '| a | b |\n| - | - |',
  'cell | next\\| cell',
  '```\n```',
  '<!-- hidden',
  '&#x3C;script&#x3E;',
] as const;

test.each(INJECTIONS)('%j is text in every format, wherever it was written', async (text) => {
  const view = incidentView({
    incident: { title: text, severity: text, facts: { authors: text }, roles: { commander: text } },
    events: [{ at: AT, text, author: text, struck: { reason: text }, late: true, lateReason: text }],
    sections: [{ name: 'summary', heading: text, text }],
    actions: [{ text, owner: text, link: text }],
  });
  for (const name of ['sre', 'alx', 'pagerduty', 'mybinder'] as const) {
    const written = await writeAll(view, houseStyle(name));
    expectValid(written);
    const { html, confluence, slack, jira, md } = written;
    expect(html).not.toMatch(
      /<(?:script|svg|img(?! src="data:image\/png)|iframe)|\son\w+="|href="(?!https?:|mailto:)/i,
    );
    expect(confluence).not.toMatch(
      /<(?:script|svg|img|iframe)|href="(?!https?:|mailto:)|ac:name="html"\/?>(?!\])/i,
    );
    expect(slack).not.toMatch(/<!|<https:\/\/evil\.example\.com\|bank>|@(?:here|channel|everyone)\b/);
    expect(jira).not.toMatch(/(?<!\\)\{(?:html|panel)|(?<![\\\w])!http|(?<!\\)\[~/);
    expect(md).not.toMatch(/\]\((?!https?:|mailto:|timeline\.png|data:image\/png)/i);
  }
});

test('code that would end the section it stands in stays code', async () => {
  const sections = [{ name: 'summary', text: '```\n]]><ac:link/>\n{noformat}\n```' }];
  const written = await writeAll(incidentView({ sections }), houseStyle('oslo'));
  expectValid(written);
  expectSameWords(written);
});
