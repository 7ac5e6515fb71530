import * as z from 'zod/mini';
import { PRECISIONS } from '../time/event-time.ts';
import { ACTION_TYPES, HYPOTHESIS_STATES, KINDS, MILESTONES, type Role } from './words.ts';

/**
 * A change is one thing that was done to one entity of an incident. Changes are only ever added; they are
 * the record, and everything else is a fold over them.
 *
 * Every change has the same shape: it sets some fields of one entity. `*.set` changes what is there;
 * `incident.opened`, `event.logged`, `action.added` and `attachment.added` bring an entity into being.
 * Striking, removing and undoing are fields and values too, so nothing needs a mechanism of its own.
 */

/** What a calendar of four-digit years can print at any offset: 0001-01-02 to 9999-12-31, UTC. */
const FIRST_MS = -62_135_510_400_000;
const LAST_MS = 253_402_214_400_000;
/** No zone is further from UTC. */
const MAX_OFFSET = 18 * 60;

/** A day, in minutes. */
const MOST_CADENCE = 1_440;

const instant = z.strictObject({
  ms: z.int().check(z.minimum(FIRST_MS), z.maximum(LAST_MS)),
  offset: z.int().check(z.minimum(-MAX_OFFSET), z.maximum(MAX_OFFSET)),
});
export const eventTimeSchema = z
  .strictObject({ precision: z.enum(PRECISIONS), at: instant, until: z.optional(instant) })
  .check(
    z.refine((time) => (time.until !== undefined) === (time.precision === 'range'), {
      error: 'A range has two times, and everything else has one.',
    }),
    z.refine((time) => time.until === undefined || time.until.ms >= time.at.ms, {
      error: 'The range ends before it starts.',
    }),
  );

const person = z.nullable(z.string());
/**
 * Who has which role is a field of the incident, one for each role, so that two replicas that give different
 * roles away both keep theirs. Null: nobody.
 */
const roleFields = {
  'role:commander': person,
  'role:scribe': person,
  'role:communications': person,
  'role:experts': person,
} as const satisfies { readonly [R in Role as `role:${R}`]: typeof person };

const incidentFields = z.strictObject({
  title: z.string(),
  severity: z.nullable(z.string()),
  zone: z.string(),
  openedAt: instant,
  /** The house style last chosen for this incident. */
  style: z.nullable(z.string()),
  /** How often stakeholders are told, in minutes; null if nobody promised that. */
  cadence: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_CADENCE))),
  ...roleFields,
});

/**
 * Facts that a house style prints and no other field holds (authors, status, trigger) are fields of the
 * incident too, each under its own key, so that two replicas that set different facts both keep theirs. A
 * fact is a text; null takes it away.
 */
export const FACT_PREFIX = 'fact:';
export const factSchema = z.nullable(z.string());

const eventFields = z.strictObject({
  kind: z.enum(KINDS),
  text: z.string(),
  time: eventTimeSchema,
  milestone: z.nullable(z.enum(MILESTONES)),
  hypothesis: z.nullable(z.enum(HYPOTHESIS_STATES)),
  /** When the first key of the line was pressed; null if it was not typed live. */
  firstKeyAt: z.nullable(instant),
  committedAt: instant,
  /** Why the event was back-dated, if the scribe said. */
  lateReason: z.nullable(z.string()),
  struck: z.nullable(z.strictObject({ reason: z.string() })),

  // What only some events say: see LEFT_OUT.
  /** Of a hypothesis: when its test began, and when it was confirmed or ruled out. */
  testedAt: z.nullable(instant),
  settledAt: z.nullable(instant),
  /** Of a decision: who took it, why, what was refused, and when to look at it again. */
  decidedBy: z.nullable(z.string()),
  why: z.nullable(z.string()),
  refused: z.nullable(z.string()),
  reviewAt: z.nullable(instant),
  /** Of a promise: for when it was given, and when it was done. */
  promiseDue: z.nullable(instant),
  promiseMetAt: z.nullable(instant),
  /** By how many milliseconds the computer's clock was moved when this was noted; negative for back. */
  clockShift: z.nullable(z.int()),
  /** Of an event that was imported: its time in the source's own words. */
  writtenTime: z.nullable(z.string()),
});

const sectionFields = z.strictObject({
  /** The heading its author gave it; null leaves it to the house style. */
  heading: z.nullable(z.string()),
  /** Markdown. */
  text: z.string(),
});

const actionFields = z.strictObject({
  text: z.string(),
  owner: z.nullable(z.string()),
  /** A calendar date, YYYY-MM-DD. */
  due: z.nullable(z.iso.date()),
  link: z.nullable(z.string()),
  type: z.enum(ACTION_TYPES),
  done: z.boolean(),
  removed: z.boolean(),
});

const attachmentFields = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int().check(z.minimum(0)),
  /** In pixels. */
  width: z.nullable(z.int().check(z.minimum(0))),
  height: z.nullable(z.int().check(z.minimum(0))),
  alt: z.string(),
  /** The event it belongs to, if any. */
  event: z.nullable(z.string()),
  removed: z.boolean(),
});

/** The fields of each type of entity. */
export const ENTITY_FIELDS = {
  incident: incidentFields,
  event: eventFields,
  section: sectionFields,
  action: actionFields,
  attachment: attachmentFields,
} as const;
export type EntityType = keyof typeof ENTITY_FIELDS;
export type FieldsOf<T extends EntityType> = z.infer<(typeof ENTITY_FIELDS)[T]>;

/**
 * Fields that a change which brings an entity into being may leave out: most lines say none of these, and what
 * logging costs grows with what is logged. Each of them is null until it is set.
 */
export const LEFT_OUT = {
  incident: ['cadence', 'role:commander', 'role:scribe', 'role:communications', 'role:experts'],
  event: [
    'testedAt',
    'settledAt',
    'decidedBy',
    'why',
    'refused',
    'reviewAt',
    'promiseDue',
    'promiseMetAt',
    'clockShift',
    'writtenTime',
  ],
  section: [],
  action: [],
  attachment: [],
} as const satisfies { readonly [T in EntityType]: readonly (keyof FieldsOf<T>)[] };
type LeftOut<T extends EntityType> = (typeof LEFT_OUT)[T][number] & keyof FieldsOf<T>;

/** What a change that brings an entity into being has to say, and what it may say. */
export type NewFieldsOf<T extends EntityType> = Omit<FieldsOf<T>, LeftOut<T>> &
  Partial<Pick<FieldsOf<T>, LeftOut<T>>>;

export const CHANGE_TYPES = [
  'incident.opened',
  'incident.set',
  'event.logged',
  'event.set',
  'section.set',
  'action.added',
  'action.set',
  'attachment.added',
  'attachment.set',
  'body.purged',
] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

/**
 * What a change says. The entity's id stays in the header, so that a purged body still leaves its number and
 * its place.
 */
export interface ChangeBody {
  /** The fields that this change sets, and their new values. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Why, if the person said. */
  readonly reason?: string | undefined;
  /** The change that this one takes back, or brings back. */
  readonly undoes?: string | undefined;
  readonly redoes?: string | undefined;
  /**
   * For one that takes back or brings back: since when the values that it sets have stood, a clock value for a
   * field. Where several events say one milestone, the one that has said it last stands, and undo keeps that.
   */
  readonly since?: Readonly<Record<string, string>> | undefined;
  /** For `body.purged`: the changes whose bodies are gone. */
  readonly purges?: readonly string[] | undefined;
}

/** What is hashed of a change beside its body, in the chain's order of fields. */
export interface ChangeHeader {
  /** UUID v7, unique: a retry with the same id is the same change. */
  readonly id: string;
  readonly incident: string;
  readonly replica: string;
  /** 1, 2, 3 … without a gap, for each incident and replica. */
  readonly replicaSeq: number;
  /** Hybrid logical clock; sorts as text. */
  readonly hlc: string;
  /** The scribe: for whom the replica wrote it. */
  readonly author: string;
  readonly type: ChangeType;
  /** Id of the entity: the incident's own id, an event's, an action's, an attachment's, a section's name. */
  readonly entity: string;
}

/** A change as it stands in the record. `body` and `salt` are null once purged; the hashes stay. */
export interface Change extends ChangeHeader {
  readonly body: ChangeBody | null;
  /** Random, hex. Keeps a purged body from being guessed from its hash. */
  readonly salt: string | null;
  readonly bodyHash: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** A change before the store has given it its place: sequence, clock and hashes. */
export interface ChangeDraft {
  readonly id: string;
  readonly type: ChangeType;
  readonly entity: string;
  readonly body: ChangeBody;
}
