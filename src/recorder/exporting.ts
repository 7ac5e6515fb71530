import { isRedacted } from '../document/build.ts';
import { drawTimeline } from '../document/picture/drawing.ts';
import { redactView } from '../document/redact.ts';
import { redactionSentence } from '../document/redaction-note.ts';
import { timeWriter } from '../document/style-time.ts';
import { writeConfluence } from '../export/confluence.ts';
import { writeCsv } from '../export/csv.ts';
import { writeDocx } from '../export/docx/write.ts';
import { writeHtmlFile } from '../export/html.ts';
import { writeJira } from '../export/jira.ts';
import { writeRecordJson } from '../export/json.ts';
import { writeMarkdown } from '../export/markdown.ts';
import { writePdf } from '../export/pdf.ts';
import { writePlainText } from '../export/plain-text.ts';
import { drawPng } from '../export/png.ts';
import { writeSlack } from '../export/slack.ts';
import { badInput } from './bad-input.ts';
import type { ExportFormat } from './contract.ts';
import { type ComposedDocument, commissioned, composeDocument, type Order } from './documents.ts';
import { exportFileName } from './file-name.ts';
import { findIncident } from './find.ts';
import type { WorkBench } from './work.ts';

export interface DocumentFile {
  readonly name: string;
  readonly mediaType: string;
  /** In memory that nothing else lies in. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was masked, in a sentence; only of a redacted file. */
  readonly note?: string;
}

interface ExportOrder extends Order {
  readonly format: ExportFormat;
  /** Whether a table begins with the mark by which some spreadsheets know UTF-8. */
  readonly byteOrderMark?: boolean | undefined;
}

type Content = string | Uint8Array;

interface Format {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (bench: WorkBench, order: ExportOrder) => Content | Promise<Content>;
}

/**
 * An incident as a file. Redaction leaves out of a document what strangers must not see.
 *
 * @throws RecorderError `bad-input` for a redacted record: its hashes hold only if nothing is left out.
 */
export async function exportDocument(bench: WorkBench, order: ExportOrder): Promise<DocumentFile> {
  const summary = findIncident(bench.store, order.incident);
  const found = { ...order, incident: summary.id };
  const { extension, mediaType, write } = FORMATS[order.format];
  const content = await write(bench, found);
  return {
    name: exportFileName(summary, extension),
    mediaType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    ...(isRedacted(order) ? { note: await redactionReport(bench, found) } : {}),
  };
}

/** A format that is written from the tree of the document. */
function document(
  extension: string,
  mediaType: string,
  write: (document: ComposedDocument) => Content | Promise<Content>,
): Format {
  return { extension, mediaType, write: async (bench, order) => write(await composeDocument(bench, order)) };
}

const PLAIN = 'text/plain; charset=utf-8';

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  md: document('md', 'text/markdown; charset=utf-8', ({ root }) => writeMarkdown(root)),
  docx: document(
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ({ root, meta }) => writeDocx(root, meta),
  ),
  html: document('html', 'text/html; charset=utf-8', ({ root, meta }) => writeHtmlFile(root, meta)),
  pdf: document('pdf', 'application/pdf', ({ root, meta }) => writePdf(writeHtmlFile(root, meta), meta)),
  txt: document('txt', PLAIN, ({ root }) => writePlainText(root)),
  slack: document('slack.txt', PLAIN, ({ root }) => writeSlack(root)),
  confluence: document('confluence.xml', 'application/xml', ({ root }) => writeConfluence(root)),
  jira: document('jira.txt', PLAIN, ({ root }) => writeJira(root)),
  svg: { extension: 'svg', mediaType: 'image/svg+xml', write: timelinePicture },
  png: {
    extension: 'png',
    mediaType: 'image/png',
    write: async (bench, order) => drawPng(await timelinePicture(bench, order)),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    async write(bench, order) {
      const { view, options } = await commissioned(bench, order);
      const shown = isRedacted(order) ? redactView(view, options).view : view;
      return writeCsv(shown, order.byteOrderMark ?? false);
    },
  },
  json: { extension: 'json', mediaType: 'application/json', write: wholeRecord },
};

/** The width of a picture that stands by itself, in pixels. */
const PICTURE_WIDTH = 960;

async function timelinePicture(bench: WorkBench, order: ExportOrder): Promise<string> {
  const { view, style, options } = await commissioned(bench, order);
  const shown = isRedacted(order) ? redactView(view, options, style.words.person).view : view;
  const times = timeWriter(view.incident.zone, style.time, style.words);
  return drawTimeline(shown, PICTURE_WIDTH, { words: style.words, times }).svg;
}

function wholeRecord({ store }: WorkBench, order: ExportOrder): string {
  if (isRedacted(order)) {
    throw badInput(
      'The record as JSON cannot be redacted: it is all of the record, and proves that nothing was changed.',
      'Export a redacted document (md, docx or html) or csv instead.',
    );
  }
  return writeRecordJson(store.changes(order.incident), (sha256) => store.attachment(sha256));
}

async function redactionReport(bench: WorkBench, order: Order): Promise<string> {
  const { view, style, options } = await commissioned(bench, order);
  return redactionSentence(redactView(view, options, style.words.person), 0, style.words);
}
