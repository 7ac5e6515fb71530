import type { Change } from './change.ts';
import { type Entity, entityTypeOf, reduceEntity } from './entity.ts';
import { blankField } from './fields.ts';
import { compareHlc } from './hlc.ts';

/** What was written to the fields of one entity, by whom and in which order. */
export class EntityHistory {
  readonly #byId: ReadonlyMap<string, Change>;
  /** The last first. */
  readonly #writes: readonly Change[];
  readonly #entity: Entity;

  /**
   * @param changes all of the incident
   * @param about one of the changes of the entity
   */
  constructor(changes: readonly Change[], about: Change) {
    const type = entityTypeOf(about.type);
    const own = changes.filter(
      (change) => change.entity === about.entity && entityTypeOf(change.type) === type,
    );
    this.#byId = new Map(own.map((change) => [change.id, change]));
    this.#writes = own.filter(({ body }) => body !== null).sort((a, b) => compareHlc(b.hlc, a.hlc));
    const [first = about, ...rest] = own;
    this.#entity = rest.reduce(
      (entity, change) => reduceEntity(entity, change, null),
      reduceEntity(undefined, first, null),
    );
  }

  /** The change whose value the field holds; with `before`, the one whose value it held just before that. */
  writer(key: string, before?: Change): Change | undefined {
    return this.#writes.find(
      ({ hlc, body }) =>
        body !== null && Object.hasOwn(body.set, key) && (before === undefined || hlc < before.hlc),
    );
  }

  /** The value that the field held just before a change. */
  valueBefore(key: string, change: Change): unknown {
    const writer = this.writer(key, change);
    if (writer !== undefined) return writer.body?.set[key];
    return blankField(this.#entity, key);
  }

  /** Since when the value has stood that the field held just before a change. */
  sinceBefore(key: string, change: Change): string | undefined {
    const writer = this.writer(key, change);
    return writer?.body?.since?.[key] ?? writer?.hlc;
  }

  /**
   * The change that meant the value which this one wrote. What an undo wrote was meant by whoever wrote before
   * the change that it takes back, what a redo wrote by the change that it brings back. Undefined: nobody, the
   * field was blank.
   */
  origin(key: string, writer: Change | undefined): Change | undefined {
    let change = writer;
    while (change?.body?.undoes !== undefined) {
      const undone = this.#byId.get(change.body.undoes);
      if (undone === undefined || undone.hlc >= change.hlc) return change;
      change = this.writer(key, undone);
    }
    const redone = this.#byId.get(change?.body?.redoes ?? '');
    return redone ?? change;
  }
}
