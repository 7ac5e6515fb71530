import * as z from 'zod/mini';
import type { Failure } from '../failure.ts';
import { COLUMN_ROLES, DATE_ORDERS, type ImportPlan } from '../import/types.ts';
import { eventTimeSchema } from '../incident/change.ts';
import type {
  ActionView,
  AttachmentView,
  Draft,
  EventRevision,
  EventView,
  Finding,
  IncidentDetail,
  IncidentSummary,
  LintFinding,
  SearchHit,
  SectionView,
} from '../incident/views.ts';
import { ACTION_TYPES, HYPOTHESIS_STATES, KINDS, MILESTONES, ROLES } from '../incident/words.ts';
import type {
  BackupView,
  EmergencyLine,
  EventPage,
  ExportAgreement,
  FileContent,
  ImportReport,
  IncidentFigures,
  Logged,
  Names,
  PastedEvent,
  ReadLine,
  RecoveryOffer,
  StatusUpdate,
  StyleSummary,
  TimelinePicture,
  Undone,
} from './results.ts';

export type { ErrorCode, Failure } from '../failure.ts';
export type * from './results.ts';

/**
 * Every command and query, once: the schema of its input and the type of its result. Shells carry these
 * over in-process calls, Electron IPC or HTTP, and add nothing. To add one: add an entry here and its
 * handler in `handlers/`; the compiler says where it is still missing.
 */

interface Operation<Input extends z.ZodMiniType, Result> {
  readonly kind: 'command' | 'query';
  readonly input: Input;
  /** Only a type: results come from the core and are not checked again. */
  readonly result?: Result;
}

const command =
  <Result>() =>
  <Input extends z.ZodMiniType>(input: Input): Operation<Input, Result> => ({ kind: 'command', input });
const query =
  <Result>() =>
  <Input extends z.ZodMiniType>(input: Input): Operation<Input, Result> => ({ kind: 'query', input });

/** The last day of the year 9999: the last moment that a change can hold. */
const LAST_MOMENT = 253_402_214_400_000;

/** 31 February has the right form, but is no day. */
function isOnCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** An incident's id or any unambiguous beginning of one. */
const incident = z.string().check(z.minLength(1));
/** An event as it is cited: `14`, `#14` or `B14`. Its id serves too. */
const event = z.string().check(z.minLength(1));
const eventId = z.uuid();
/** A time as a person writes it: `14:32`, `-5m`, `~18:30`, `yesterday 23:10`, ISO 8601. */
const writtenTime = z.string().check(z.minLength(1));
const kind = z.enum(KINDS);
const milestone = z.enum(MILESTONES);
/** UTC milliseconds. */
const moment = z.int().check(z.minimum(0), z.maximum(LAST_MOMENT));
const reason = z.optional(z.string());
const sectionName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));
const calendarDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isOnCalendar));
const none = z.strictObject({});

/** Formats of the document: all say the same, in the same words. */
export const DOCUMENT_FORMATS = ['md', 'docx', 'html', 'pdf', 'txt', 'slack', 'confluence', 'jira'] as const;
/** Those, the record as data, and the picture of the timeline. */
export const EXPORT_FORMATS = [...DOCUMENT_FORMATS, 'json', 'csv', 'svg', 'png'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const actionFields = {
  owner: z.optional(z.nullable(z.string())),
  due: z.optional(z.nullable(calendarDate)),
  link: z.optional(z.nullable(z.string())),
  type: z.optional(z.enum(ACTION_TYPES)),
};

/** Files to be read and what a person has decided about them; see `ImportChoices`. */
const importInput = {
  files: z
    .array(z.strictObject({ name: z.string(), /** Base64. */ data: z.string() }))
    .check(z.minLength(1), z.maxLength(400)),
  /** Where times are meant that name no zone. */
  zone: z.optional(z.string().check(z.minLength(1))),
  /** The day of the first time that has none. */
  date: z.optional(calendarDate),
  choices: z.optional(
    z.strictObject({
      zone: z.optional(z.string().check(z.minLength(1))),
      date: z.optional(calendarDate),
      order: z.optional(z.enum(DATE_ORDERS)),
      title: z.optional(z.string().check(z.minLength(1))),
      from: z.optional(moment),
      until: z.optional(moment),
      columns: z.optional(z.partialRecord(z.enum(COLUMN_ROLES), z.string())),
      /** By the key of the entry. */
      entries: z.optional(
        z.record(
          z.string(),
          z.strictObject({
            skip: z.optional(z.boolean()),
            time: z.optional(eventTimeSchema),
            kind: z.optional(kind),
            milestone: z.optional(z.nullable(milestone)),
          }),
        ),
      ),
    }),
  ),
};

export const contract = {
  // Reading the record
  'incident.list': query<IncidentSummary[]>()(none),
  /** Everything about one incident but its events, which come by `event.list`. */
  'incident.get': query<IncidentDetail>()(z.strictObject({ incident })),
  /** The open incident that was last touched; with `any`, the last touched one of all. */
  'incident.current': query<IncidentSummary | null>()(z.strictObject({ any: z.optional(z.boolean()) })),
  /** The events of an incident by time; with `since`, only those that changed after that position. */
  'event.list': query<EventPage>()(z.strictObject({ incident, since: z.optional(z.int()) })),
  'event.history': query<EventRevision[]>()(z.strictObject({ incident, event })),
  /** The changes of what stands at the incident's head: title, severity, roles, cadence. */
  'incident.history': query<EventRevision[]>()(z.strictObject({ incident })),
  /** Without words, everything that the filters let through. */
  search: query<SearchHit[]>()(
    z.strictObject({
      words: z.string(),
      kind: z.optional(kind),
      severity: z.optional(z.string()),
      /** Without its `#`. */
      service: z.optional(z.string()),
      /** Claimed times, inclusive. */
      from: z.optional(moment),
      until: z.optional(moment),
      limit: z.optional(z.int()),
    }),
  ),
  /** Who and what lines have named so far, those of this incident first. */
  'name.list': query<Names>()(z.strictObject({ incident: z.nullable(incident) })),
  /** How a pasted text falls into events by the times that stand in it. */
  'paste.read': query<PastedEvent[]>()(z.strictObject({ incident: z.nullable(incident), text: z.string() })),
  /** What stands in a line before it is logged: its kind, its time and its text. */
  'line.read': query<ReadLine>()(
    z.strictObject({ incident: z.nullable(incident), line: z.string(), firstKeyAt: z.nullable(moment) }),
  ),

  // Writing the record
  'incident.start': command<{ incident: string }>()(
    z.strictObject({
      title: z.optional(z.string()),
      severity: z.optional(z.string()),
      zone: z.optional(z.string()),
      at: z.optional(writtenTime),
    }),
  ),
  'incident.set': command<void>()(
    z.strictObject({
      incident,
      title: z.optional(z.string()),
      severity: z.optional(z.nullable(z.string())),
      zone: z.optional(z.string()),
      style: z.optional(z.nullable(z.string())),
      facts: z.optional(z.record(z.string(), z.string())),
      cadence: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(1_440)))),
    }),
  ),
  /** Gives a role to somebody, or, with null, to nobody. Who takes over from whom is an event, too. */
  'role.set': command<void>()(
    z.strictObject({ incident, role: z.enum(ROLES), person: z.nullable(z.string()) }),
  ),
  /** A finished sample outage to look at. */
  'incident.demo': command<{ incident: string }>()(none),
  /**
   * A line as it was typed, `/kind` and `@time` and all. Without an incident it opens one. `id` makes a
   * retry the same event.
   */
  'line.log': command<Logged>()(
    z.strictObject({
      incident: z.nullable(incident),
      line: z.string(),
      firstKeyAt: z.nullable(moment),
      reason,
      /** Whether what the line promises gets a timer. */
      promise: z.optional(z.boolean()),
      id: z.optional(eventId),
    }),
  ),
  /** An event whose parts are known. Without an incident it opens one. */
  'event.log': command<Logged>()(
    z.strictObject({
      incident: z.nullable(incident),
      text: z.string(),
      kind: z.optional(kind),
      milestone: z.optional(milestone),
      at: z.optional(writtenTime),
      time: z.optional(eventTimeSchema),
      firstKeyAt: z.optional(z.nullable(moment)),
      reason,
      id: z.optional(eventId),
    }),
  ),
  /** Several events in one transaction, each with its time; undone one by one. */
  'event.log-many': command<{ count: number }>()(
    z.strictObject({
      incident,
      events: z.array(
        z.strictObject({
          id: eventId,
          text: z.string(),
          time: z.nullable(eventTimeSchema),
          kind: z.optional(kind),
        }),
      ),
    }),
  ),
  /**
   * `basedOn` is how often the event had been changed when the person began: if somebody has changed its text
   * since, a new text is refused as a conflict, and nothing is lost.
   */
  'event.amend': command<EventView>()(
    z.strictObject({
      incident,
      event,
      basedOn: z.optional(z.int()),
      text: z.optional(z.string()),
      kind: z.optional(kind),
      milestone: z.optional(z.nullable(milestone)),
      hypothesis: z.optional(z.enum(HYPOTHESIS_STATES)),
      /** Whether a test of the hypothesis has begun: now, or at a time. */
      testedAt: z.optional(z.nullable(writtenTime)),
      decidedBy: z.optional(z.nullable(z.string())),
      why: z.optional(z.nullable(z.string())),
      refused: z.optional(z.nullable(z.string())),
      reviewAt: z.optional(z.nullable(writtenTime)),
      /** For when it is promised: `in 10 min`, `14:30`. Null takes the timer away. */
      promiseDue: z.optional(z.nullable(writtenTime)),
      /** Whether what was promised is done, as of now. */
      promiseMet: z.optional(z.boolean()),
      at: z.optional(writtenTime),
      time: z.optional(eventTimeSchema),
      reason,
    }),
  ),
  'event.strike': command<EventView>()(
    z.strictObject({ incident, event, reason: z.string().check(z.minLength(1)) }),
  ),
  'event.restore': command<EventView>()(z.strictObject({ incident, event })),
  'section.write': command<SectionView>()(
    z.strictObject({
      incident,
      name: sectionName,
      text: z.string(),
      heading: z.optional(z.nullable(z.string())),
    }),
  ),
  'action.add': command<ActionView>()(
    z.strictObject({ incident, text: z.string().check(z.minLength(1)), ...actionFields }),
  ),
  'action.set': command<ActionView>()(
    z.strictObject({
      incident,
      action: z.string(),
      text: z.optional(z.string().check(z.minLength(1))),
      done: z.optional(z.boolean()),
      ...actionFields,
    }),
  ),
  'action.remove': command<void>()(z.strictObject({ incident, action: z.string() })),
  'attachment.add': command<AttachmentView>()(
    z.strictObject({
      incident,
      name: z.string(),
      /** Base64. */
      data: z.string(),
      alt: z.optional(z.string()),
      event: z.optional(event),
    }),
  ),
  'attachment.set': command<AttachmentView>()(
    z.strictObject({ incident, attachment: z.string(), alt: z.string() }),
  ),
  'attachment.data': query<FileContent>()(z.strictObject({ incident, attachment: z.string() })),
  /** Takes back this replica's last change of the incident. Null: nothing is left to take back. */
  undo: command<Undone | null>()(z.strictObject({ incident })),
  redo: command<Undone | null>()(z.strictObject({ incident })),
  /** Erases what an event said, for good; the chain still verifies and the purge is on record. */
  purge: command<void>()(z.strictObject({ incident, event, reason: z.string().check(z.minLength(1)) })),

  // Drafts and settings
  'draft.get': query<Draft | null>()(z.strictObject({ incident: z.nullable(z.string()) })),
  'draft.save': command<void>()(
    z.strictObject({ incident: z.nullable(z.string()), text: z.string(), firstKeyAt: z.nullable(moment) }),
  ),
  'setting.all': query<Readonly<Record<string, unknown>>>()(none),
  'setting.put': command<void>()(z.strictObject({ key: z.string(), value: z.json() })),

  // Documents
  'style.list': query<StyleSummary[]>()(none),
  /** The document as HTML, as it would be exported. */
  'document.preview': query<{ html: string }>()(z.strictObject({ incident, style: z.optional(z.string()) })),
  'document.export': query<FileContent>()(
    z.strictObject({
      incident,
      format: z.enum(EXPORT_FORMATS),
      style: z.optional(z.string()),
      redact: z.optional(z.boolean()),
      /** Redacts addresses of private networks too. */
      redactAddresses: z.optional(z.boolean()),
      /** Whether CSV begins with the mark by which some spreadsheets know UTF-8. */
      byteOrderMark: z.optional(z.boolean()),
    }),
  ),
  /** The document for the clipboard, as Google Docs takes it. */
  'document.clipboard': query<{ html: string; text: string }>()(
    z.strictObject({ incident, style: z.optional(z.string()) }),
  ),
  handover: query<{ text: string }>()(z.strictObject({ incident })),
  /** The author of this process takes over as scribe, which is an event. */
  'handover.accept': command<Logged>()(z.strictObject({ incident })),
  'status.update': query<StatusUpdate>()(z.strictObject({ incident })),
  /** Sizes in pixels. */
  'incident.picture': query<TimelinePicture>()(
    z.strictObject({ incident, width: z.int().check(z.minimum(200), z.maximum(4_000)) }),
  ),

  // Looking back
  'incident.lint': query<LintFinding[]>()(z.strictObject({ incident })),
  /** The metrics of every incident, by start. */
  'metrics.list': query<IncidentFigures[]>()(none),

  // The clock
  /** In which zone the screen's computer is. Another one than before is noted in every running incident. */
  'clock.observe': command<void>()(z.strictObject({ zone: z.string() })),

  // The record as a whole
  'record.verify': query<Finding[]>()(z.strictObject({ incident: z.optional(incident) })),
  /** Whether an exported file still agrees with the record, by the heads of the chains in it. Base64. */
  'record.compare': query<ExportAgreement[]>()(z.strictObject({ data: z.string() })),
  /** The recorder's own JSON. Base64 keeps the bytes as they are. */
  'record.import': command<ImportReport>()(
    z.strictObject({ data: z.string(), dryRun: z.optional(z.boolean()) }),
  ),

  // What keeps the record safe
  /** Makes a backup now; the newest one, if nothing was recorded since. */
  'backup.make': command<BackupView>()(none),
  /** The newest first. */
  'backup.list': query<BackupView[]>()(none),
  /** What was wrong with the last backup that a shell kept; null if nothing was. */
  'backup.problem': query<Failure | null>()(none),
  /** What can be had back after a damaged record was set aside; null if none was, or the person has dealt with it. */
  'recovery.offer': query<RecoveryOffer | null>()(none),
  /** Takes in the newest good backup and what the damaged record still holds; what was logged since stays. */
  'recovery.take': command<ImportReport>()(none),
  /** The offer is not made again; what was set aside stays where it is. */
  'recovery.dismiss': command<void>()(none),
  /** Lines that were kept in the emergency journal while the record could not be written. */
  'emergency.list': query<EmergencyLine[]>()(none),
  /** Logs them, each once. */
  'emergency.recover': command<{ count: number }>()(none),
  /** The journal stays under another name, and is not offered again. */
  'emergency.dismiss': command<void>()(none),

  // What was written elsewhere
  /** What files come to: events, sections, actions, what was assumed, and what became of every line. */
  'import.read': query<ImportPlan>()(z.strictObject(importInput)),
  /** Records what `import.read` gives for the same input; what is on record already is not taken again. */
  'import.record': command<ImportReport>()(
    z.strictObject({
      ...importInput,
      /** Adds to this incident; without it a new one is opened. */ incident: z.optional(incident),
    }),
  ),
} as const satisfies Record<string, Operation<z.ZodMiniType, unknown>>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>;
export type ResultOf<N extends OperationName> =
  Contract[N] extends Operation<z.ZodMiniType, infer Result> ? Result : never;

/** What a shell hands to the screen: the same object, whatever carries it. */
export interface RecorderClient {
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<ResultOf<N>>;
  /** Tells of every change, this process's and other processes'. Returns how to stop listening. */
  subscribe(listener: (notice: ChangeNotice) => void): () => void;
}

/** Something was written: read again from your last position. */
export interface ChangeNotice {
  readonly incident: string;
  readonly position: number;
}
