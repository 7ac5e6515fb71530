import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { numberExhibits } from '../../src/document/exhibits.ts';
import { styleWith } from './support/styles.ts';
import { readText } from './support/tree-rules.ts';
import { incidentView, type ViewDraft } from './support/views.ts';

const sha = (digit: string) => digit.repeat(64);
const DRAFT: ViewDraft = {
  events: [
    { at: '2022-04-20T11:28:00+02:00', text: 'one', label: 'B1' },
    { at: '2022-04-20T11:29:00+02:00', text: 'two' },
  ],
  attachments: [
    { sha256: sha('a'), name: 'whiteboard.webp', mediaType: 'image/webp' },
    { sha256: sha('b'), alt: 'Error\nrate', event: 'event-2' },
    { sha256: sha('c'), alt: 'Log volume', event: 'event-1', mediaType: 'image/jpeg' },
    { sha256: sha('d'), event: 'event-gone', mediaType: 'application/x-unknown' },
  ],
};

test('exhibits are numbered as the timeline meets them, then the others', () => {
  const { all } = numberExhibits(incidentView(DRAFT));
  expect(all.map(({ number, fileName, event }) => [number, fileName, event])).toEqual([
    [1, 'exhibit-1.jpg', 'B1'],
    [2, 'exhibit-2.png', '2'],
    [3, 'exhibit-3.webp', null],
    [4, 'exhibit-4.bin', null],
  ]);
});

test('each picture has its caption, and its event says where to look', () => {
  const tree = buildDocument(
    incidentView(DRAFT),
    styleWith('::timeline{as=bullets dates=every}\n\n::figure'),
  );
  const [events, ...figures] = tree.children;
  expect(events && readText(events)).toBe(
    '2022-04-20 11:28 – one (Exhibit 1) 2022-04-20 11:29 – two (Exhibit 2)',
  );
  expect(figures.filter((_, index) => index % 2 === 1).map((node) => readText(node))).toEqual([
    'Exhibit 1: Log volume (#B1)',
    'Exhibit 2: Error rate (#2)',
    'Exhibit 3: whiteboard.webp',
    'Exhibit 4: picture-4.png',
  ]);
  expect(figures[1]).toMatchObject({ data: { role: 'caption' } });
  expect(figures[0]).toMatchObject({
    children: [
      {
        type: 'image',
        url: `attachment:${sha('c')}`,
        alt: 'Log volume',
        data: { exhibit: 1, fileName: 'exhibit-1.jpg' },
      },
    ],
  });
});

test('a picture that a section shows is not shown again, even above that section', () => {
  const style = styleWith('::figure\n\n## Summary\n\n::section{name=summary}');
  const sections = [{ name: 'summary', text: `![The volume](attachment:${sha('c')})` }];
  const json = JSON.stringify(buildDocument(incidentView({ ...DRAFT, sections }), style));
  expect(json.match(/attachment:c+/g)).toHaveLength(1);
  expect(json).not.toContain('Exhibit 1: ');
});

test('a picture that a section only mentions in code is shown', () => {
  const sections = [{ name: 'summary', text: `\`![x](attachment:${sha('c')})\`` }];
  const json = JSON.stringify(buildDocument(incidentView({ ...DRAFT, sections }), styleWith('::figure')));
  expect(json.match(/attachment:c+/g)).toHaveLength(2);
  expect(json).toContain('Exhibit 1: ');
});
