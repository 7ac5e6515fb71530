import type { Image, Paragraph, RootContent } from 'mdast';
import type { AttachmentView, IncidentView } from '../incident/views.ts';
import { plainLine } from './inline.ts';
import { paragraph, text } from './nodes.ts';
import type { Words } from './style-words.ts';

/** An attachment with its place in the document: exhibits are numbered as the timeline meets them. */
export interface Exhibit {
  readonly attachment: AttachmentView;
  readonly number: number;
  readonly fileName: string;
  /** The event that it belongs to, as cited; null if to none. */
  readonly event: string | null;
}

export interface Exhibits {
  readonly all: readonly Exhibit[];
  readonly ofEvent: ReadonlyMap<string, readonly Exhibit[]>;
  readonly ofSha256: ReadonlyMap<string, Exhibit>;
  /** SHA-256 of those that a section already shows. */
  readonly shown: Set<string>;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** Numbers the attachments: first those of events, in the order of the timeline, then the others. */
export function numberExhibits(view: IncidentView): Exhibits {
  const place = new Map(view.events.map((event, index) => [event.id, { index, label: event.label }]));
  const order = (attachment: AttachmentView) =>
    (attachment.event === null ? undefined : place.get(attachment.event))?.index ?? view.events.length;
  const all = view.attachments
    .toSorted((a, b) => order(a) - order(b))
    .map((attachment, index) => ({
      attachment,
      number: index + 1,
      fileName: `exhibit-${index + 1}.${EXTENSIONS[attachment.mediaType] ?? 'bin'}`,
      event: (attachment.event === null ? undefined : place.get(attachment.event))?.label ?? null,
    }));
  return {
    all,
    ofEvent: Map.groupBy(
      all.filter((exhibit) => exhibit.attachment.event !== null),
      (exhibit) => exhibit.attachment.event ?? '',
    ),
    ofSha256: new Map(all.map((exhibit) => [exhibit.attachment.sha256, exhibit])),
    shown: new Set(),
  };
}

/** The image of an exhibit; its alternative text is the scribe's, else the file's name. */
export function exhibitImage(exhibit: Exhibit, alt: string): Image {
  return {
    type: 'image',
    url: `attachment:${exhibit.attachment.sha256}`,
    alt: alt || exhibit.attachment.name,
    data: { exhibit: exhibit.number, fileName: exhibit.fileName },
  };
}

/** Every exhibit that no section shows yet, each with its numbered caption. */
export function exhibitBlocks(exhibits: Exhibits, words: Words): RootContent[] {
  return exhibits.all
    .filter((exhibit) => !exhibits.shown.has(exhibit.attachment.sha256))
    .flatMap((exhibit) => [paragraph([exhibitImage(exhibit, oneLineAlt(exhibit))]), caption(exhibit, words)]);
}

/** `Exhibit 1: Error rate by region (#14)` */
function caption(exhibit: Exhibit, words: Words): Paragraph {
  const what = plainLine(exhibit.attachment.alt || exhibit.attachment.name);
  const event = exhibit.event === null ? [] : [text(` (#${exhibit.event})`)];
  const name = text(`${words.exhibit} ${exhibit.number}${what.length > 0 ? ': ' : ''}`);
  return paragraph([name, ...what, ...event], 'caption');
}

function oneLineAlt(exhibit: Exhibit): string {
  const [line] = plainLine(exhibit.attachment.alt);
  return line?.type === 'text' ? line.value : '';
}
