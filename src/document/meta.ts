import type { IncidentView } from '../incident/views.ts';
import { type DocumentOptions, isRedacted } from './build.ts';
import { oneLine } from './clean-text.ts';
import { redactView } from './redact.ts';
import type { Style } from './style.ts';
import type { DocumentMeta } from './tree.ts';

/**
 * What the document of an incident says about itself, redacted as the document is.
 *
 * @param bytes the content of an attachment by its SHA-256 in hex; undefined if the store has it no more
 */
export function documentMeta(
  view: IncidentView,
  style: Style,
  options: DocumentOptions,
  bytes: (sha256: string) => Uint8Array | undefined,
): DocumentMeta {
  const { incident, events } = isRedacted(options)
    ? redactView(view, options, style.words.person).view
    : view;
  const attachments = new Map(view.attachments.map((attachment) => [attachment.sha256, attachment]));
  const authors = incident.facts.authors || [...new Set(events.map((event) => event.author))].join(', ');
  return {
    title: oneLine(incident.title) || style.words.untitled,
    author: oneLine(authors),
    language: style.language,
    createdAt: incident.openedAt,
    subject: style.title,
    attachment(sha256) {
      const content = bytes(sha256);
      const attachment = attachments.get(sha256);
      if (content === undefined || attachment === undefined) return undefined;
      const { mediaType, width, height, alt, name } = attachment;
      return { bytes: content, mediaType, width, height, alt: alt || name };
    },
  };
}
