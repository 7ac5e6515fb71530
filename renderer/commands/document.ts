import type { ExportFormat } from '../../src/recorder/contract.ts';
import { styleOf } from '../document/styles-store.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  md: 'Markdown',
  docx: 'DOCX',
  html: 'HTML',
  pdf: 'PDF',
  json: 'JSON',
  csv: 'CSV',
  txt: 'plain text',
  slack: 'Slack',
  confluence: 'Confluence',
  jira: 'Jira',
  svg: 'picture (SVG)',
  png: 'picture (PNG)',
};

export interface Format {
  readonly format: ExportFormat;
  readonly name: string;
}

export const FORMATS: readonly Format[] = (Object.keys(FORMAT_NAMES) as ExportFormat[]).map((format) => {
  return { format, name: FORMAT_NAMES[format] };
});

/** The incident on screen and the style it is written in. */
export function documentOf(screen: Screen): { incident: string; style: string } | null {
  const { detail } = screen.detail.store.getState();
  const style = styleOf(screen.styles.store.getState().styles, detail?.incident.style ?? null);
  return detail === null || style === null ? null : { incident: detail.incident.id, style: style.name };
}

/** Saves the document, or the record, as a file. What is still being typed is in it. */
export async function exportDocument(screen: Screen, format: ExportFormat): Promise<void> {
  const subject = documentOf(screen);
  if (subject === null) return;
  const { redact } = screen.layout.getState();
  // A second press while a file is being made is the same wish.
  if (screen.exports.getState().making !== null) return;
  screen.exports.setState({ making: format });
  await attempt(screen, async () => {
    await screen.settled();
    const file = await screen.client.call('document.export', { ...subject, format, redact });
    const where = screen.hand.download(file);
    const { incident } = subject;
    screen.exports.setState({
      last: { incident, name: file.name, where, redacted: redact, at: screen.environment.now() },
    });
    return `Exported ${file.name}${redact ? ', redacted' : ''}: it is ${where}.`;
  });
  screen.exports.setState({ making: null });
}

/**
 * Puts the document on the clipboard as Google Docs takes it. The clipboard is asked at once and given a promise: it
 * may be written to only for a moment after a key or a click.
 */
export async function copyForGoogleDocs(screen: Screen): Promise<void> {
  const subject = documentOf(screen);
  if (subject === null) return;
  const { redact } = screen.layout.getState();
  await attempt(screen, async () => {
    await screen.hand.copy(clipboardContent(screen, subject, redact));
    return redact ? 'Copied for Google Docs, redacted.' : 'Copied for Google Docs.';
  });
}

async function clipboardContent(
  screen: Screen,
  subject: { incident: string; style: string },
  redact: boolean,
): Promise<{ html: string; text: string }> {
  await screen.settled();
  if (!redact) return screen.client.call('document.clipboard', subject);
  const [html, text] = await Promise.all(
    (['html', 'md'] as const).map((format) =>
      screen.client.call('document.export', { ...subject, format, redact }),
    ),
  );
  return { html: screen.hand.textOf(html?.data ?? ''), text: screen.hand.textOf(text?.data ?? '') };
}

/** The style in which this incident is written from now on. */
export async function chooseStyle(screen: Screen, style: string): Promise<void> {
  const incident = screen.incidents.store.getState().chosen;
  if (incident === null) return;
  await attempt(screen, async () => {
    await screen.client.call('incident.set', { incident, style });
    await screen.detail.refresh();
    return null;
  });
}
