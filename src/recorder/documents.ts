import type { Root } from 'mdast';
import { buildDocument } from '../document/build.ts';
import { documentMeta } from '../document/meta.ts';
import { redactView } from '../document/redact.ts';
import type { DocumentMeta } from '../document/tree.ts';
import { writeCsv } from '../export/csv.ts';
import { writeDocx } from '../export/docx/write.ts';
import { writeClipboardHtml, writeHtmlFile } from '../export/html.ts';
import { writeRecordJson } from '../export/json.ts';
import { writeMarkdown } from '../export/markdown.ts';
import { writePlainText } from '../export/plain-text.ts';
import { badInput } from './bad-input.ts';
import type { ExportFormat } from './contract.ts';
import { exportFileName } from './file-name.ts';
import { findIncident, theView } from './find.ts';
import type { WorkBench } from './work.ts';

/** What is to be written, and how. */
interface Order {
  readonly incident: string;
  readonly style?: string | undefined;
  readonly redact?: boolean | undefined;
}

export interface DocumentFile {
  readonly name: string;
  readonly mediaType: string;
  /** In memory that nothing else lies in. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
};

/** The document as it would be exported as HTML. */
export async function previewDocument(bench: WorkBench, order: Order): Promise<{ html: string }> {
  const { root, meta } = await documentOf(bench, order);
  return { html: writeHtmlFile(root, meta) };
}

/** The document for the clipboard. */
export async function writeForClipboard(
  bench: WorkBench,
  order: Order,
): Promise<{ html: string; text: string }> {
  const { root, meta } = await documentOf(bench, order);
  return { html: writeClipboardHtml(root, meta), text: writePlainText(root) };
}

/**
 * An incident as a file. Redaction leaves out of a document what strangers must not see.
 *
 * @throws RecorderError `bad-input` for a redacted record: its hashes hold only if nothing is left out.
 */
export async function exportDocument(
  bench: WorkBench,
  order: Order & { readonly format: ExportFormat },
): Promise<DocumentFile> {
  const { format } = order;
  const summary = findIncident(bench.store, order.incident);
  const content = await WRITERS[format](bench, { ...order, incident: summary.id });
  return {
    name: exportFileName(summary, format),
    mediaType: MEDIA_TYPES[format],
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  };
}

type Writer = (bench: WorkBench, order: Order) => string | Promise<string | Uint8Array>;

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  md: async (bench, order) => writeMarkdown((await documentOf(bench, order)).root),
  async docx(bench, order) {
    const { root, meta } = await documentOf(bench, order);
    return writeDocx(root, meta);
  },
  html: async (bench, order) => (await previewDocument(bench, order)).html,
  csv({ store }, { incident, redact }) {
    const view = theView(store, incident);
    return writeCsv(redact ? redactView(view).view : view);
  },
  json({ store }, { incident, redact }) {
    if (redact) {
      throw badInput(
        'The record as JSON cannot be redacted: it is all of the record, and proves that nothing was changed.',
        'Export a redacted document (md, docx or html) or csv instead.',
      );
    }
    return writeRecordJson(store.changes(incident), (sha256) => store.attachment(sha256));
  },
};

async function documentOf(bench: WorkBench, order: Order): Promise<{ root: Root; meta: DocumentMeta }> {
  const { store, styles } = bench;
  const view = theView(store, findIncident(store, order.incident).id);
  const style = await styles.find(order.style ?? view.incident.style);
  const options = { redact: order.redact };
  return {
    root: buildDocument(view, style, options),
    meta: documentMeta(view, style, options, (sha256) => store.attachment(sha256)),
  };
}
