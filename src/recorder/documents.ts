import type { Root } from 'mdast';
import { buildDocument, type DocumentOptions } from '../document/build.ts';
import { chainHeads } from '../document/chain-heads.ts';
import { documentMeta } from '../document/meta.ts';
import type { Style } from '../document/style.ts';
import type { DocumentMeta } from '../document/tree.ts';
import { withDrawings } from '../export/drawings.ts';
import { writeClipboardHtml, writeHtmlFile } from '../export/html.ts';
import { writePlainText } from '../export/plain-text.ts';
import type { IncidentView } from '../incident/views.ts';
import { findIncident, theView } from './find.ts';
import type { WorkBench } from './work.ts';

/** What is to be written, and how. */
export interface Order {
  readonly incident: string;
  readonly style?: string | undefined;
  readonly redact?: boolean | undefined;
  /** Also the addresses that mean something only inside the organisation. */
  readonly redactAddresses?: boolean | undefined;
}

/** A document that is ready to be written in any format. */
export interface ComposedDocument {
  readonly root: Root;
  readonly meta: DocumentMeta;
}

/** The incident of an order, the style that it is to be written in, and what is to be left out. */
export interface Commission {
  readonly view: IncidentView;
  readonly style: Style;
  readonly options: DocumentOptions;
}

/** The document as it would be exported as HTML. */
export async function previewDocument(bench: WorkBench, order: Order): Promise<{ html: string }> {
  const { root, meta } = await composeDocument(bench, order);
  return { html: writeHtmlFile(root, meta) };
}

/** The document for the clipboard. */
export async function writeForClipboard(
  bench: WorkBench,
  order: Order,
): Promise<{ html: string; text: string }> {
  const { root, meta } = await composeDocument(bench, order);
  return { html: writeClipboardHtml(root, meta), text: writePlainText(root) };
}

export async function composeDocument(bench: WorkBench, order: Order): Promise<ComposedDocument> {
  const { view, style, options } = await commissioned(bench, order);
  const root = buildDocument(view, style, options);
  const meta = documentMeta(view, style, options, (sha256) => bench.store.attachment(sha256));
  return { root, meta: await withDrawings(root, meta) };
}

/** Reads what an order is about. The chain is looked at only for a style that prints its end. */
export async function commissioned({ store, styles }: WorkBench, order: Order): Promise<Commission> {
  const view = theView(store, findIncident(store, order.incident).id);
  const style = await styles.find(order.style ?? view.incident.style);
  const { redact, redactAddresses } = order;
  const heads = style.fields.has('chain-head') ? chainHeads(store.changes(view.incident.id)) : [];
  return { view, style, options: { redact, redactAddresses, chainHeads: heads } };
}
