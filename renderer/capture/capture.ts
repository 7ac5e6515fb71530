import type { Draft } from '../../src/incident/views.ts';
import type { InputOf, OperationName, ResultOf } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { type Composer, createComposer, lineOf } from '../composer/composer-store.ts';
import { EMPTY_LINE, type Line } from '../composer/line.ts';
import type { Environment } from '../shell/environment.ts';

/** Where the small composer's draft is kept: the big one has drafts of its own, and neither must write into the other's. */
const SETTING = 'capture-draft';

/** The small composer, over whatever is on screen. Knows no DOM. */
export interface Capture {
  readonly line: () => Line;
  /** It is on screen now, for this incident; null opens a new one. */
  show(incident: string | null): Promise<void>;
  type(text: string): void;
  /** Logs the line. @returns whether it is in the record */
  log(): Promise<boolean>;
  flush(): void;
}

/** @param changed told after every change of the line */
export function createCapture(client: ScreenClient, environment: Environment, changed: () => void): Capture {
  const apart = draftApart(client);
  let made: { readonly incident: string | null; readonly composer: Composer; opened: boolean } | null = null;

  const compose = (incident: string | null) => {
    const composer = createComposer(apart, environment, () => undefined);
    composer.store.subscribe(changed);
    made = { incident, composer, opened: false };
    return made;
  };
  const line = (): Line => (made === null ? EMPTY_LINE : lineOf(made.composer.store.getState()));
  return {
    line,
    async show(incident) {
      if (made?.opened && made.incident === incident) return;
      // A key may have been quicker than the news that the window is shown.
      const early = made?.opened ? '' : line().text;
      made?.composer.flush();
      const next = compose(incident);
      next.opened = true;
      await next.composer.open(incident);
      if (early !== '') next.composer.type(line().text + early);
    },
    type: (text) => (made ?? compose(null)).composer.type(text),
    async log() {
      const { composer } = made ?? compose(null);
      await composer.send();
      const { text, failure } = lineOf(composer.store.getState());
      composer.flush();
      // The first line has opened an incident: the next one belongs there.
      if (text === '' && failure === null) made = null;
      return failure === null;
    },
    flush: () => made?.composer.flush(),
  };
}

/** The recorder with one draft that belongs to no incident. */
function draftApart(client: ScreenClient): ScreenClient {
  const calls = {
    async 'draft.get'(): Promise<Draft | null> {
      return readDraft((await client.call('setting.all', {}))[SETTING]);
    },
    async 'draft.save'({ text, firstKeyAt }: InputOf<'draft.save'>): Promise<void> {
      await client.call('setting.put', { key: SETTING, value: { text, firstKeyAt } });
    },
  };
  return {
    ...client,
    call<N extends OperationName>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
      if (name === 'draft.get') return calls['draft.get']() as Promise<ResultOf<N>>;
      if (name === 'draft.save')
        return calls['draft.save'](input as InputOf<'draft.save'>) as Promise<ResultOf<N>>;
      return client.call(name, input);
    },
  };
}

function readDraft(setting: unknown): Draft | null {
  const { text, firstKeyAt } = (setting ?? {}) as Partial<Draft>;
  if (typeof text !== 'string') return null;
  return { text, firstKeyAt: typeof firstKeyAt === 'number' ? firstKeyAt : null };
}
