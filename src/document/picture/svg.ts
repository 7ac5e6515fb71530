import type { Milestone } from '../../incident/words.ts';
import { oneLine } from '../clean-text.ts';
import { TICK_SIZE } from './axis.ts';
import { LABEL_SIZE, shortened } from './labels.ts';
import { milestoneLabels } from './layout.ts';
import type { PictureLook } from './look.ts';
import { type Bands, bandsOf, LABEL_ROW } from './measures.ts';
import { textWidth } from './text-width.ts';
import type { TimelinePicture } from './timeline-picture.ts';

const INK = '#202124';
const QUIET = '#5f6368';
const HAIRLINE = '#c4c7cc';
const BARS = '#7b8794';

/** The ground of the time after each milestone and the ink that reads on it: where there is no colour, dark to light. */
const GROUNDS: Readonly<Record<Milestone, { readonly ground: string; readonly ink: string }>> = {
  'impact-started': { ground: '#7a2315', ink: '#ffffff' },
  detected: { ground: '#b5502f', ink: '#ffffff' },
  acknowledged: { ground: '#e39a5c', ink: INK },
  declared: { ground: '#f0bf85', ink: INK },
  mitigated: { ground: '#c3d9c9', ink: INK },
  recovered: { ground: '#dcebdf', ink: INK },
  resolved: { ground: '#eff5f0', ink: INK },
};

/** The families of the text; the first is the one that comes with the recorder. */
const FONT = "'Source Sans 3',Arial,Helvetica,sans-serif";

/** A timeline picture as SVG, complete in itself: no style sheet, no script, nothing to load. */
export function pictureSvg(picture: TimelinePicture, title: string, look: PictureLook): string {
  const labels = milestoneLabels(picture, look.times);
  const bands = bandsOf(Math.max(0, ...labels.map(({ row }) => row + 1)));
  const { width, height } = picture;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONT,
    },
    [
      tag('title', {}, [escaped(title)]),
      tag('desc', {}, [escaped(picture.description)]),
      tag('rect', { width, height, fill: '#ffffff' }),
      ...density(picture, bands),
      ...phases(picture, bands),
      ...axis(picture, bands),
      ...milestones(picture, labels, bands),
    ],
  );
}

function density({ density }: TimelinePicture, { density: band }: Bands): string[] {
  return density.map(({ x, width, share, events }) => {
    const height = Math.max(3, share * (band.height - 8));
    const bar = { x, y: band.top + band.height - height, width: width - 1, height, fill: BARS };
    return tag('rect', bar, [tag('title', {}, [escaped(cited(events))])]);
  });
}

const MOST_CITED = 12;

/** `#3, #4, #5`, of many the first ones and how many there are. */
function cited(events: readonly { readonly label: string }[]): string {
  const named = events.slice(0, MOST_CITED).map(({ label }) => `#${label}`);
  return events.length > MOST_CITED ? `${named.join(', ')} … (${events.length})` : named.join(', ');
}

/** A name that has no room in its band is left to whoever points at it. */
function phases({ phases, milestones }: TimelinePicture, { phases: band }: Bands): string[] {
  return phases.flatMap(({ name, x, width }) => {
    const begun = milestones.findLast((milestone) => milestone.x === x)?.milestone ?? 'detected';
    const { ground, ink } = GROUNDS[begun];
    const box = { x, y: band.top, width, height: band.height, fill: ground, stroke: '#ffffff' };
    const fits = textWidth(name, LABEL_SIZE) + 8 <= width;
    return [
      tag('rect', box, [tag('title', {}, [escaped(name)])]),
      ...(fits ? [text(name, x + 6, band.top + 16, { 'font-size': LABEL_SIZE, fill: ink })] : []),
    ];
  });
}

function axis({ ticks, width }: TimelinePicture, bands: Bands): string[] {
  const top = bands.phases.top + bands.phases.height;
  const line = { x1: 0, y1: bands.phases.top, x2: width, y2: bands.phases.top, stroke: HAIRLINE };
  return [
    tag('line', line),
    ...ticks.flatMap(({ x, text: said }) => [
      tag('line', { x1: x, y1: top, x2: x, y2: top + 5, stroke: QUIET }),
      text(said, x, bands.ticks, { 'font-size': TICK_SIZE, fill: QUIET, 'text-anchor': 'middle' }),
    ]),
  ];
}

/** A line down from each label to the phases. White around the text keeps a line behind it from crossing it. */
function milestones(
  { milestones }: TimelinePicture,
  labels: ReturnType<typeof milestoneLabels>,
  bands: Bands,
): string[] {
  const bottom = bands.phases.top + bands.phases.height;
  const lines = milestones.map(({ x }, index) => {
    const top = bands.lowestLabel - (labels[index]?.row ?? 0) * LABEL_ROW - LABEL_SIZE;
    return tag('line', { x1: x, y1: top, x2: x, y2: bottom, stroke: INK, 'stroke-width': 1.5 });
  });
  const halo = { stroke: '#ffffff', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const texts = labels.map(({ text: said, x, anchor, row }) =>
    text(said, x, bands.lowestLabel - row * LABEL_ROW, {
      'font-size': LABEL_SIZE,
      'text-anchor': anchor,
      fill: INK,
      ...halo,
    }),
  );
  return [...lines, ...texts];
}

type Attributes = Readonly<Record<string, string | number>>;

const text = (said: string, x: number, y: number, attributes: Attributes) =>
  tag('text', { x, y, ...attributes }, [escaped(shortened(said))]);

/** Numbers to a tenth of a pixel: finer ones differ from machine to machine. */
function tag(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value)}"`,
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it. */
function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
