import type { IncidentSummary } from '../incident/views.ts';
import { isoDate } from '../time/format.ts';

const LONGEST_SLUG = 60;

/**
 * What an exported file is called: the title in lower case with hyphens, the date of the outage, and the
 * extension: `checkout-errors-2022-04-20.docx`.
 */
export function exportFileName({ title, startedAt }: IncidentSummary, extension: string): string {
  const slug = slugOf(title);
  return `${slug === '' ? 'incident' : slug}-${isoDate(startedAt)}.${extension}`;
}

/** Letters and digits of any script, since every file system of today can name a file so. */
function slugOf(title: string): string {
  const hyphenated = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = Array.from(hyphenated).slice(0, LONGEST_SLUG).join('');
  return short.replaceAll(/^-+|-+$/g, '');
}
