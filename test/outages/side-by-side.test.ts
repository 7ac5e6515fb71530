import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { openDocx } from '../export/support-docx/open-docx.ts';
import { shownParagraphs } from '../export/support-docx/reading.ts';
import { testClock } from '../support/clock.ts';
import { type Outage, outages, recordOutage } from '../support/outage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Five outages, each in the style of the postmortem that it follows: the same headings in the same order, and a timeline
 * of the same shape.
 */
interface Shape {
  /** The headings, as they are written. Those in brackets are ours alone: the title, or what the original has no room for. */
  readonly headings: readonly string[];
  /** What a line of the timeline looks like. */
  readonly line: RegExp;
  /** Headings that the original writes as lines in bold. */
  readonly bold?: boolean;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'suspended-logging': {
    headings: [
      '(Batch processing stands still because logging stopped)',
      'Summary',
      'Timeline',
      'Impact',
      'Cause(s)',
      'Solution',
      'What went well',
      'What went wrong',
      'Mitigations',
      'Action items',
      'Supporting information and documentation',
    ],
    line: /^\| \d\d:\d\d +\| .+\|$/,
  },
  'heavy-query': {
    headings: [
      'Postmortem',
      'Issue Summary',
      'Timeline',
      'Root cause and resolution:',
      'Corrective and preventative measures:',
    ],
    line: /^[*-] \d\d\/\d\d\/\d{4} \d{1,2}:\d\d [ap]\.m\. +–? ?.+$/,
  },
  'sign-in-rollback': {
    headings: [
      '(Nobody can sign in: authentication service down)',
      'Issue Summary',
      'Timeline',
      'Root Cause and Resolution',
      'Corrective and Preventative Measures',
      'Additional Details and Images',
    ],
    line: /^- \*\*(?:\d{1,2}:\d\d [AP]M|Actions Taken|Misleading Investigation|Escalation|Resolution)\*\*: .+$/,
  },
  'exhausted-pool': {
    bold: true,
    headings: [
      '(Postmortem: Sign-in outage of the web stack)',
      'Issue Summary:',
      'Duration:',
      'Impact:',
      'Root Cause:',
      'Timeline:',
      'Root Cause and Resolution:',
      'Root Cause:',
      'Resolution:',
      'Corrective and Preventative Measures:',
      'Things to Improve/Fix:',
      'Tasks to Address the Issue:',
    ],
    line: /^\d\d:\d\d UTC: .+$/,
  },
  'pool-settings': {
    headings: [
      '(Postmortem Report: Authentication service of the wallet is down)',
      'Issue Summary:',
      'Impact:',
      'Root Cause:',
      'Timeline:',
      'Root Cause and Resolution:',
      'Corrective and Preventative Measures:',
      'Task List:',
    ],
    line: /^\d{1,2}:\d\d [AP]M GMT: .+$/,
  },
};

async function exported(outage: Outage): Promise<{ md: string; docx: Buffer }> {
  const clock = testClock(0);
  const recorder = openRecorder({ folder: temporaryFolder(), clock, randomBytes, author: 'Scribe' });
  const incident = await recordOutage(recorder, clock, outage);
  const file = async (format: 'md' | 'docx') =>
    Buffer.from((await recorder.call('document.export', { incident, format })).data, 'base64');
  const files = { md: (await file('md')).toString('utf8'), docx: await file('docx') };
  await recorder.close();
  return files;
}

/** Below the third level is what an author wrote. */
const HEADING = /^(?:(#{1,2}) |(\*\*)(?=[^*]+\*\*$))(.*?)\*{0,2}$/;

const headingsIn = (markdown: string) =>
  markdown.split('\n').flatMap((line) => HEADING.exec(line)?.[3] ?? []);
/** The lines of the timeline: those of its shape between its heading and the next one. */
function timelineIn(text: string, { headings, line }: Shape): string[] {
  const index = headings.findIndex((heading) => heading.startsWith('Timeline'));
  const from = text.indexOf(headings[index] ?? '');
  const until = text.indexOf(headings[index + 1] ?? '', from);
  const below = text.slice(from, until);
  return below.split('\n').filter((written) => line.test(written.trimEnd()));
}

const ours = (heading: string) => heading.replace(/^\((.*)\)$/, '$1');

test.each(outages())(
  '$name: headings and timeline in the style of its organisation',
  async ({ name, outage }) => {
    const shape = SHAPES[name];
    if (shape === undefined) throw new Error(`No shape for ${name}.`);
    const { md, docx } = await exported(outage);
    const titles = shape.headings.map(ours);
    // What stands in bold by itself is a heading only where the style has no others.
    const found = shape.bold ? headingsIn(md) : headingsIn(md.replace(/^\*\*.*$/gm, ''));
    expect(found).toEqual(titles);
    expect(timelineIn(md, shape)).toHaveLength(outage.events.length);
    const levels = shape.bold ? /^(?:Title|Heading[12])$/ : /^(?:Title|Heading1)$/;
    const shown = shownParagraphs(openDocx(docx)).filter(({ style }) => levels.test(style ?? ''));
    expect(shown.map(({ text }) => text)).toEqual(titles);
  },
);

const seedOf = ({ seed }: Outage) => new URL(`../../../shared/seeds/${seed}`, import.meta.url);

for (const { name, outage } of outages()) {
  test.skipIf(!existsSync(seedOf(outage)))(`${name} lies beside the postmortem that it follows`, () => {
    const shape = SHAPES[name] as Shape;
    const original = readFileSync(seedOf(outage), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
    let from = 0;
    for (const heading of shape.headings.filter((title) => !title.startsWith('('))) {
      const at = original.indexOf(heading, from);
      expect(at, `“${heading}” after position ${from} of the original`).toBeGreaterThanOrEqual(0);
      from = at + heading.length;
    }
    expect(timelineIn(original, shape)).toHaveLength(outage.events.length);
  });
}
