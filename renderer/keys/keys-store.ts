import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScreenClient } from '../client/client.ts';

/** Keys that the person chose, by the command's id. An empty list: the command has none. */
export type ChangedKeys = Readonly<Record<string, readonly string[]>>;

export interface KeysState {
  readonly changed: ChangedKeys;
}

export interface KeysSetting {
  readonly store: StoreApi<KeysState>;
  load(): Promise<void>;
  /** Gives a command these keys; null gives it its own again. */
  change(command: string, keys: readonly string[] | null): Promise<void>;
  /** Every command has its own keys again. */
  reset(): Promise<void>;
}

const SETTING = 'keys';

/** The keys that were changed, kept among the recorder's settings. */
export function createKeys(client: ScreenClient): KeysSetting {
  const store = createStore<KeysState>(() => ({ changed: {} }));
  /** What could not be kept is not shown as if it were. */
  const put = async (changed: ChangedKeys): Promise<void> => {
    const before = store.getState().changed;
    store.setState({ changed });
    try {
      const value = Object.fromEntries(Object.entries(changed).map(([id, keys]) => [id, [...keys]]));
      await client.call('setting.put', { key: SETTING, value });
    } catch (thrown) {
      store.setState({ changed: before });
      throw thrown;
    }
  };
  return {
    store,
    async load() {
      const settings = await client.call('setting.all', {});
      store.setState({ changed: readChanged(settings[SETTING]) });
    },
    change(command, keys) {
      const { [command]: _, ...others } = store.getState().changed;
      return put(keys === null ? others : { ...others, [command]: keys });
    },
    reset: () => put({}),
  };
}

/** Settings may come from another version; what is no list of keys is left out. */
export function readChanged(setting: unknown): ChangedKeys {
  if (typeof setting !== 'object' || setting === null) return {};
  return Object.fromEntries(
    Object.entries(setting).filter((entry): entry is [string, string[]] => isKeys(entry[1])),
  );
}

const isKeys = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((key) => typeof key === 'string' && key !== '');
