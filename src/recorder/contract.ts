import * as z from 'zod/mini';
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
  SearchHit,
  SectionView,
} from '../incident/views.ts';
import {
  ACTION_TYPES,
  HYPOTHESIS_STATES,
  KINDS,
  type Kind,
  MILESTONES,
  type Milestone,
} from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';

export type { ErrorCode, Failure } from '../failure.ts';

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

export const DOCUMENT_FORMATS = ['md', 'docx', 'html'] as const;
export const EXPORT_FORMATS = [...DOCUMENT_FORMATS, 'json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const actionFields = {
  owner: z.optional(z.nullable(z.string())),
  due: z.optional(z.nullable(calendarDate)),
  link: z.optional(z.nullable(z.string())),
  type: z.optional(z.enum(ACTION_TYPES)),
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
  search: query<SearchHit[]>()(z.strictObject({ words: z.string(), limit: z.optional(z.int()) })),
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
    }),
  ),
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
  'event.amend': command<EventView>()(
    z.strictObject({
      incident,
      event,
      text: z.optional(z.string()),
      kind: z.optional(kind),
      milestone: z.optional(z.nullable(milestone)),
      hypothesis: z.optional(z.enum(HYPOTHESIS_STATES)),
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
    }),
  ),
  /** The document for the clipboard, as Google Docs takes it. */
  'document.clipboard': query<{ html: string; text: string }>()(
    z.strictObject({ incident, style: z.optional(z.string()) }),
  ),
  handover: query<{ text: string }>()(z.strictObject({ incident })),

  // The record as a whole
  'record.verify': query<Finding[]>()(z.strictObject({ incident: z.optional(incident) })),
  /** The recorder's own JSON. Base64 keeps the bytes as they are. */
  'record.import': command<ImportReport>()(
    z.strictObject({ data: z.string(), dryRun: z.optional(z.boolean()) }),
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

export interface EventPage {
  readonly events: readonly EventView[];
  readonly position: number;
}

export interface ReadLine {
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly time: EventTime;
  readonly text: string;
  readonly late: boolean;
  /** What could not be read, in a sentence; the line can be logged all the same, as it was typed. */
  readonly problem: string | null;
  /** The time as the composer shows it: `12:09:31`, or `12:04 · 5 min ago · late`. */
  readonly timeText: string;
}

export interface Logged {
  readonly incident: string;
  readonly event: EventView;
}

export interface Undone {
  /** What was taken back, for the screen: `#14 logged`. */
  readonly description: string;
}

export interface StyleSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The sections it prints, in order, with its own headings. */
  readonly sections: readonly {
    readonly name: string;
    readonly heading: string;
    readonly guidance: string | null;
  }[];
  /** The facts it prints, each with its label. */
  readonly facts: readonly { readonly name: string; readonly label: string }[];
}

export interface FileContent {
  readonly name: string;
  readonly mediaType: string;
  /** Base64. */
  readonly data: string;
}

export interface ImportReport {
  readonly incidents: readonly { readonly id: string; readonly title: string; readonly added: number }[];
}
