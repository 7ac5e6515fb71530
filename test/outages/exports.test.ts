import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { testClock } from '../support/clock.ts';
import { type Outage, type OutageEvent, outages, recordOutage } from '../support/outage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { visibleText } from './visible-text.ts';

const DOCUMENTS = ['md', 'docx', 'html'] as const;
const STYLES = ['oslo', 'issue-summary', 'sre'] as const;
type StyleName = (typeof STYLES)[number];

async function recorded(outage: Outage) {
  const clock = testClock(0);
  const recorder = openRecorder({ folder: temporaryFolder(), clock, randomBytes, author: 'Scribe' });
  const incident = await recordOutage(recorder, clock, outage);
  const exported = async (format: 'md' | 'docx' | 'html' | 'json' | 'csv', style?: string) =>
    Buffer.from((await recorder.call('document.export', { incident, format, style })).data, 'base64');
  return { recorder, exported };
}

/** The local date and time as the fixture wrote them, in the way that each house style prints them. */
function printed(style: StyleName, { at, unknown }: OutageEvent): { date: string; time: string } {
  const [year = '', month = '', day = '', hour = '', minute = ''] = at.split(/[-T:]/);
  const twelve = `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'a.m.' : 'p.m.'}`;
  const forms = {
    oslo: { date: `${day}.${month}.${year.slice(2)}`, time: `${hour}:${minute}` },
    'issue-summary': { date: `${day}/${month}/${year}`, time: twelve },
    sre: { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` },
  };
  return unknown ? { ...forms[style], time: '' } : forms[style];
}

/** A link shows its label; nothing else of an event's text is markup. */
function shown(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The words of a Markdown text, in order, without what only marks them up. */
function words(markdown: string): string[] {
  return shown(markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function expectEveryEvent(text: string, style: StyleName, events: readonly OutageEvent[]): void {
  let from = 0;
  for (const event of events) {
    const { date, time } = printed(style, event);
    const at = text.indexOf(shown(event.text), from);
    expect(at, `"${event.text}" after position ${from}`).toBeGreaterThanOrEqual(from);
    expect(text.slice(from, at), `the time of "${event.text}"`).toContain(time);
    expect(text.slice(0, at), `the date of "${event.text}"`).toContain(date);
    from = at + shown(event.text).length;
  }
}

function expectInOrder(text: string, parts: readonly string[], what: string): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${what}: "${part}" after position ${from}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

describe.for(outages())('$name', ({ outage }) => {
  test('is whole, in order and at its local times in every style and document', async () => {
    const { recorder, exported } = await recorded(outage);
    for (const style of STYLES) {
      for (const format of DOCUMENTS) {
        const text = visibleText(format, await exported(format, style));
        expect(text, `${style} ${format}`).toContain(outage.title);
        expectEveryEvent(text, style, outage.events);
        for (const { name, text: written } of outage.sections) {
          expectInOrder(text, words(written), `${style} ${format} section ${name}`);
        }
        expectInOrder(
          text,
          outage.actions.map((action) => action.text),
          `${style} ${format} actions`,
        );
      }
    }
    await recorder.close();
  });

  test('has a row for every event in CSV, and all of it in JSON', async () => {
    const { recorder, exported } = await recorded(outage);
    const csv = (await exported('csv')).toString('utf8');
    expect(csv.split('\r\n').filter((row) => row !== '')).toHaveLength(outage.events.length + 1);
    expectInOrder(
      csv,
      outage.events.map(({ text }) => text.replaceAll('"', '""')),
      'csv',
    );
    for (const { at, unknown } of outage.events)
      if (!unknown) expect(csv).toContain(at.replace('+00:00', ''));
    const json = (await exported('json')).toString('utf8');
    for (const { text } of [...outage.events, ...outage.sections, ...outage.actions]) {
      expect(json).toContain(JSON.stringify(text));
    }
    await recorder.close();
  });

  const seed = new URL(`../../../shared/seeds/${outage.seed}`, import.meta.url);

  test.skipIf(!existsSync(seed))('has the times of the postmortem that it follows', () => {
    expect(timesIn(readFileSync(seed, 'utf8'))).toEqual(
      outage.events.filter(({ unknown }) => !unknown).map(({ at }) => at.slice(11, 16)),
    );
  });
});

/** The times of the timeline's entries in a postmortem's text, as HH:MM. */
function timesIn(text: string): string[] {
  const timeline = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?Timeline/, '');
  const entries =
    timeline.split(
      /\n\**\s*(?:#*\s*)(?:Root Cause and Resolution|Root cause and resolution|## Impact|Impact)/,
    )[0] ?? '';
  return entries.split('\n').flatMap((line) => {
    const [, hour, minute, half] = /(\d{1,2}):(\d{2})(?: ?([ap])\.?m)?/i.exec(line) ?? [];
    if (hour === undefined) return [];
    const later = half?.toLowerCase() === 'p' && Number(hour) < 12 ? 12 : 0;
    return [`${String(Number(hour) + later).padStart(2, '0')}:${minute}`];
  });
}
