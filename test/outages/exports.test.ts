import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { testClock } from '../support/clock.ts';
import { type Outage, outages, recordOutage } from '../support/outage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectEveryEvent, expectInOrder, STYLES, words } from './expectations.ts';
import { visibleText } from './visible-text.ts';

const DOCUMENTS = ['md', 'docx', 'html'] as const;

async function recorded(outage: Outage) {
  const clock = testClock(0);
  const recorder = openRecorder({ folder: temporaryFolder(), clock, randomBytes, author: 'Scribe' });
  const incident = await recordOutage(recorder, clock, outage);
  const exported = async (format: 'md' | 'docx' | 'html' | 'json' | 'csv', style?: string) =>
    Buffer.from((await recorder.call('document.export', { incident, format, style })).data, 'base64');
  return { recorder, exported };
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
