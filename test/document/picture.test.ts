import fc from 'fast-check';
import sax from 'sax';
import { expect, test } from 'vitest';
import { LABEL_SIZE } from '../../src/document/picture/labels.ts';
import { layoutPicture, milestoneLabels } from '../../src/document/picture/layout.ts';
import { plainLook } from '../../src/document/picture/look.ts';
import { pictureSvg } from '../../src/document/picture/svg.ts';
import { textWidth } from '../../src/document/picture/text-width.ts';
import { MILESTONES } from '../../src/incident/words.ts';
import { anyView } from './support/arbitraries.ts';
import { type EventDraft, incidentView } from './support/views.ts';

const LOOK = plainLook('Europe/Oslo');
const picture = (events: readonly EventDraft[], width = 900) =>
  layoutPicture(incidentView({ events }), width, LOOK);
const minute = (count: number) => new Date(Date.UTC(2022, 3, 20, 9, 28) + count * 60_000).toISOString();

/** Where the text of each label is, in pixels. */
function labelBoxes(shown: ReturnType<typeof picture>) {
  return milestoneLabels(shown, LOOK.times).map(({ x, text, anchor, row }) => {
    const width = textWidth(text, LABEL_SIZE);
    const left = anchor === 'start' ? x : x - width;
    return { left, right: left + width, row };
  });
}

/** Throws if the text is not well-formed XML. */
function parseXml(xml: string): void {
  const parser = sax.parser(true);
  parser.onerror = (error: Error) => {
    throw error;
  };
  parser.write(xml).close();
}

const widths = fc.integer({ min: 200, max: 4_000 });

test('whatever was recorded, everything lies on the canvas and no event is lost', () => {
  fc.assert(
    fc.property(anyView, widths, (view, width) => {
      const shown = layoutPicture(view, width, LOOK);
      const { phases, milestones, ticks, density } = shown;
      const places = [...phases, ...density, ...milestones, ...ticks];
      expect(places.every(({ x }) => x >= 0 && x <= width)).toBe(true);
      expect([...phases, ...density].every((box) => box.width > 0 && box.x + box.width <= width + 0.01)).toBe(
        true,
      );
      const drawn = view.events.filter(({ struck, time }) => struck === null && time.precision !== 'unknown');
      expect(density.flatMap(({ events }) => events.map(({ id }) => id)).toSorted()).toEqual(
        drawn.map(({ id }) => id).toSorted(),
      );
      expect(density.every(({ share }) => share > 0 && share <= 1)).toBe(true);
      expect(density.length === 0 || density.some(({ share }) => share === 1)).toBe(true);
      parseXml(pictureSvg(shown, view.incident.title, LOOK));
    }),
    { numRuns: 100 },
  );
});

test('no two labels of milestones lie over each other, however close the moments are', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(moments, widths, (minutes, width) => {
      const events = minutes.map((count, index) => ({
        at: minute(count),
        milestone: MILESTONES[index] ?? null,
      }));
      const boxes = labelBoxes(picture(events, width));
      for (const [index, box] of boxes.entries()) {
        const others = boxes.slice(index + 1).filter(({ row }) => row === box.row);
        expect(others.some((other) => box.left < other.right && other.left < box.right)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

test('phases follow the milestones by time, and the last one lasts while nobody said that it is over', () => {
  const shown = picture([
    { at: minute(0), milestone: 'impact-started' },
    { at: minute(60), milestone: 'mitigated' },
    { at: minute(30), milestone: 'detected' },
    { at: minute(90), text: 'still watching' },
  ]);
  expect(shown.phases.map(({ name, width }) => [name, Math.round(width)])).toEqual([
    ['Unnoticed', 291],
    ['Noticed', 291],
    ['Mitigated', 291],
  ]);
  expect(shown.description).toBe(
    'Timeline: 2022-04-20 11:28 – 12:58, CEST (UTC+02:00), Europe/Oslo, 1 h 30 min, ongoing. Impact started 11:28 (#1); ' +
      'Detected 11:58 (#3); Mitigated 12:28 (#2). Events: 4.',
  );
});

test('struck events and unknown times have no place, and the words say how many are at an unknown time', () => {
  const shown = picture([
    { at: minute(0), text: 'a' },
    { at: minute(1), text: 'b', struck: { reason: 'wrong channel' } },
    { at: null, text: 'c' },
  ]);
  expect(shown.density.flatMap(({ events }) => events.map(({ label }) => label))).toEqual(['1']);
  expect(shown.description).toMatch(/Events: 2\. Events at an unknown time: 1\.$/);
});

test('an incident of no event and one of 3,000 both have an axis', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => ({
    at: minute(index / 2),
    text: `line ${index}`,
  }));
  for (const events of [[], [{ at: minute(0), text: 'one' }], many]) {
    const shown = picture(events);
    expect(shown.until.ms).toBeGreaterThan(shown.from.ms);
    expect(shown.density.length).toBeLessThanOrEqual(109);
  }
  const { density, ticks } = picture(many);
  expect(density).toHaveLength(109);
  expect(density.reduce((sum, { events }) => sum + events.length, 0)).toBe(3_000);
  expect(ticks.map(({ text }) => text)).toContain('2022-04-21 00:00');
});

test('where the text is somebody’s, it is text and nothing else', () => {
  const svg = pictureSvg(
    picture([{ at: minute(0), text: 'x' }]),
    '"><script>alert(1)</script>&\u0000\uD800',
    LOOK,
  );
  parseXml(svg);
  expect(svg).toContain('<title>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;␀�</title>');
  expect(svg).not.toMatch(/<script|href|url\(/);
});

/** Relative luminance (WCAG 2.2): what is left of a colour on grey paper. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('in grey, phases get lighter as the outage gets better, and their names can be read', () => {
  const events = MILESTONES.map((milestone, index) => ({ at: minute(index * 60), milestone }));
  const svg = pictureSvg(picture([...events, { at: minute(500), text: 'end' }], 2_000), 'x', LOOK);
  const grounds = [...svg.matchAll(/<rect [^>]*fill="(#[0-9a-f]{6})" stroke/g)].map(([, fill = '']) =>
    luminance(fill),
  );
  expect(grounds).toEqual(grounds.toSorted((a, b) => a - b));
  expect(new Set(grounds.map((ground) => ground.toFixed(2))).size).toBe(grounds.length);
  const names = [...svg.matchAll(/<\/rect><text [^>]*fill="(#[0-9a-f]{6})">/g)].map(([, ink = '']) =>
    luminance(ink),
  );
  expect(names.length).toBeGreaterThan(3);
  for (const [index, ink] of names.entries()) {
    const [dark = 0, light = 0] = [ink, grounds[index] ?? 0].toSorted((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});
