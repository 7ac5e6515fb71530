import type { TimelinePicture } from '../document/picture/timeline-picture.ts';
import { checkRecordChains } from '../import/record-chains.ts';
import { type RecordFile, readRecordJson } from '../import/record-json.ts';
import type { ImportContext, ImportPlan, SourceFile } from '../import/types.ts';
import { foldIncident } from '../incident/fold.ts';
import { lint } from '../incident/lint/lint.ts';
import { mergeChanges } from '../incident/merge.ts';
import { incidentView } from '../incident/project.ts';
import type { Finding, LintFinding } from '../incident/views.ts';
import type { ReadableStore } from '../store/store.ts';
import type { ImportReport, IncidentFigures, StatusUpdate, StyleSummary } from './contract.ts';
import type { DocumentFile } from './exporting.ts';
import { findIncident, theDetail, theView } from './find.ts';
import type { CheckedInput } from './handler.ts';
import { handOver } from './handover.ts';
import { safetyWork } from './safety-work.ts';
import type { StyleShelf } from './styles.ts';

/** What a piece of work stands on. It can read everything and write nothing. */
export interface WorkBench {
  readonly store: ReadableStore;
  readonly styles: StyleShelf;
}

interface HandOver {
  readonly incident: string;
  /** UTC milliseconds. */
  readonly now: number;
}

interface ImportFiles {
  readonly files: readonly SourceFile[];
  readonly context: ImportContext;
}

interface FileBytes {
  readonly bytes: Uint8Array;
}

/** Everything that writes documents is loaded with the first one: verifying must not wait for it. */
const documents = () => import('./documents.ts');

/** Work that may take longer than a key may wait. It is done in a thread of its own; see worker.ts. */
export const work = {
  ...safetyWork,

  'style.list': ({ styles }: WorkBench, _input: CheckedInput<'style.list'>): Promise<StyleSummary[]> =>
    styles.list(),

  async 'document.preview'(
    bench: WorkBench,
    input: CheckedInput<'document.preview'>,
  ): Promise<{ html: string }> {
    const { previewDocument } = await documents();
    return previewDocument(bench, input);
  },

  async 'document.export'(bench: WorkBench, input: CheckedInput<'document.export'>): Promise<DocumentFile> {
    const { exportDocument } = await import('./exporting.ts');
    return exportDocument(bench, input);
  },

  async 'document.clipboard'(
    bench: WorkBench,
    input: CheckedInput<'document.clipboard'>,
  ): Promise<{ html: string; text: string }> {
    const { writeForClipboard } = await documents();
    return writeForClipboard(bench, input);
  },

  async 'incident.picture'(
    { store }: WorkBench,
    { incident, width }: CheckedInput<'incident.picture'>,
  ): Promise<TimelinePicture> {
    const { layoutPicture } = await import('../document/picture/layout.ts');
    const { plainLook } = await import('../document/picture/look.ts');
    const view = theView(store, findIncident(store, incident).id);
    return layoutPicture(view, width, plainLook(view.incident.zone));
  },

  handover({ store }: WorkBench, { incident, now }: HandOver): { text: string } {
    return { text: handOver(theView(store, findIncident(store, incident).id), now) };
  },

  async 'status.update'(
    { store }: WorkBench,
    { incident }: CheckedInput<'status.update'>,
  ): Promise<StatusUpdate> {
    const { statusUpdate } = await import('./status-update.ts');
    return statusUpdate(theView(store, findIncident(store, incident).id));
  },

  'metrics.list': ({ store }: WorkBench, _input: CheckedInput<'metrics.list'>): IncidentFigures[] =>
    store
      .summaries()
      .map((incident) => ({ incident, metrics: theDetail(store, incident.id).metrics }))
      .sort((a, b) => a.incident.startedAt.ms - b.incident.startedAt.ms),

  'record.verify': ({ store }: WorkBench, { incident }: CheckedInput<'record.verify'>): Finding[] =>
    store.verify(incident === undefined ? undefined : findIncident(store, incident).id),

  'incident.lint': ({ store }: WorkBench, { incident }: CheckedInput<'incident.lint'>): LintFinding[] =>
    lint(theView(store, findIncident(store, incident).id)),

  'record.read': (_bench: WorkBench, { bytes }: FileBytes): RecordFile => readRecordJson(bytes),

  async 'import.read'(_bench: WorkBench, { files, context }: ImportFiles): Promise<{ plan: ImportPlan }> {
    const { readSources } = await import('../import/read.ts');
    return { plan: readSources(files, context) };
  },

  /** What taking a file in would add. */
  'record.compare': ({ store }: WorkBench, { bytes }: FileBytes): ImportReport => {
    const incoming = Map.groupBy(readRecordJson(bytes).changes, ({ incident }) => incident);
    const incidents = [...incoming].map(([id, changes]) => {
      const known = store.changes(id);
      const union = mergeChanges(known, changes);
      checkRecordChains(union);
      const { title } = incidentView(foldIncident(union), 0).incident;
      return { id, title, added: union.length - known.length };
    });
    return { incidents };
  },
} as const;

export type Work = typeof work;
export type WorkName = keyof Work;
export type WorkInput<N extends WorkName> = Parameters<Work[N]>[1];
export type WorkResult<N extends WorkName> = Awaited<ReturnType<Work[N]>>;
