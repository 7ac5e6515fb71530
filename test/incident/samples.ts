import type { ChangeType, EntityType, FieldsOf } from '../../src/incident/change.ts';

/** Wednesday 20 April 2022, 11:28:00 in Oslo. */
export const START = Date.UTC(2022, 3, 20, 9, 28);
export const OSLO = 120;

export function oslo(ms: number): { ms: number; offset: number } {
  return { ms, offset: OSLO };
}

/** Every field of every type of entity, with a value it may hold first and one it may hold later. */
export const VALUES: {
  readonly [T in EntityType]: {
    readonly [K in keyof FieldsOf<T>]-?: readonly [FieldsOf<T>[K], FieldsOf<T>[K]];
  };
} = {
  incident: {
    title: ['Checkout errors', 'Checkout down'],
    severity: [null, 'SEV1'],
    zone: ['Europe/Oslo', 'UTC'],
    openedAt: [oslo(START), oslo(START + 1)],
    style: [null, 'oslo'],
    cadence: [null, 30],
    'role:commander': [null, 'Ida Berg'],
    'role:scribe': [null, 'Jonas Lie'],
    'role:communications': [null, 'Kari Moe'],
    'role:experts': [null, 'Liv Dahl, Odd Aas'],
  },
  event: {
    kind: ['note', 'decision'],
    text: ['Told by team B', 'Told by team C'],
    time: [
      { precision: 'exact', at: oslo(START) },
      { precision: 'range', at: oslo(START - 60_000), until: oslo(START) },
    ],
    milestone: [null, 'detected'],
    hypothesis: [null, 'open'],
    firstKeyAt: [null, oslo(START)],
    committedAt: [oslo(START), oslo(START + 1)],
    lateReason: [null, 'was on the phone'],
    struck: [null, { reason: 'said twice' }],
    testedAt: [null, oslo(START + 60_000)],
    settledAt: [null, oslo(START + 120_000)],
    decidedBy: [null, 'Ida Berg'],
    why: [null, 'The backup is four hours old'],
    refused: [null, 'Restoring it'],
    reviewAt: [null, oslo(START + 3_600_000)],
    promiseDue: [null, oslo(START + 600_000)],
    promiseMetAt: [null, oslo(START + 540_000)],
    clockShift: [null, -182_000],
    writtenTime: [null, '12:04'],
  },
  section: { heading: [null, 'What happened'], text: ['The disk was full.', 'The log volume was full.'] },
  action: {
    text: ['Alert on disk space', 'Alert on log volume'],
    owner: [null, 'Ida Berg'],
    due: [null, '2022-05-01'],
    link: [null, 'https://example.com/42'],
    type: ['other', 'prevent'],
    done: [false, true],
    removed: [false, true],
  },
  attachment: {
    sha256: ['0'.repeat(64), 'a'.repeat(64)],
    name: ['graph.png', 'errors.png'],
    mediaType: ['image/png', 'image/jpeg'],
    size: [10, 11],
    width: [null, 640],
    height: [null, 480],
    alt: ['', 'Errors a second'],
    event: [null, 'event-1'],
    removed: [false, true],
  },
};

/** What the changes of each type set, in full. */
export const CREATIONS: Partial<Record<ChangeType, EntityType>> = {
  'incident.opened': 'incident',
  'event.logged': 'event',
  'action.added': 'action',
  'attachment.added': 'attachment',
};

/** All fields of a new entity, some of them as the test wants them. */
export function fresh<T extends EntityType>(type: T, fields: Partial<FieldsOf<T>> = {}): FieldsOf<T> {
  const values: Readonly<Record<string, readonly unknown[]>> = VALUES[type];
  const first = Object.entries(values).map(([key, [value]]) => [key, value]);
  return { ...Object.fromEntries(first), ...fields };
}
