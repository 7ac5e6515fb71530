import * as z from 'zod/mini';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { type Preferences, preferencesSchema } from './bridge.ts';

/** Under which name the desktop's settings lie among the recorder's. */
const SETTING = 'desktop';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.minimum(1)),
  height: z.int().check(z.minimum(1)),
  maximized: z.boolean(),
});
/** Where a window stands, in the pixels of the desktop. */
export type Place = z.infer<typeof placeSchema>;

const DEFAULTS = {
  preferences: { notify: true, sound: false, keepRunning: false } as Preferences,
  shortcuts: { capture: 'CommandOrControl+Alt+L', mark: 'CommandOrControl+Alt+M' } as Shortcuts,
  places: {} as Places,
  commandOffered: false,
};
type Shortcuts = Readonly<Record<'capture' | 'mark', string | null>>;
/** By arrangement of screens, then by window. */
type Places = Readonly<Record<string, Readonly<Record<string, Place>>>>;
export type Kept = Readonly<typeof DEFAULTS>;

const keptSchema = {
  preferences: preferencesSchema,
  shortcuts: z.object({ capture: z.nullable(z.string()), mark: z.nullable(z.string()) }),
  places: z.record(z.string(), z.record(z.string(), placeSchema)),
  commandOffered: z.boolean(),
} satisfies Record<keyof Kept, z.ZodMiniType>;

export interface Settings {
  readonly kept: Kept;
  change(change: Partial<Kept>): Promise<void>;
}

/** What the desktop keeps among the recorder's settings. A part that cannot be read is as if it were never set. */
export async function openSettings(client: RecorderClient): Promise<Settings> {
  let kept = await client.call('setting.all', {}).then(
    (settings) => readKept(settings[SETTING]),
    () => DEFAULTS,
  );
  return {
    get kept() {
      return kept;
    },
    async change(change) {
      const before = kept;
      kept = { ...kept, ...change };
      try {
        await client.call('setting.put', { key: SETTING, value: kept });
      } catch (error) {
        kept = before;
        throw error;
      }
    },
  };
}

export function readKept(setting: unknown): Kept {
  const given = z.record(z.string(), z.unknown()).safeParse(setting);
  if (!given.success) return DEFAULTS;
  const read = Object.entries(keptSchema).flatMap(([name, schema]) => {
    const part = schema.safeParse(given.data[name]);
    return part.success ? [[name, part.data]] : [];
  });
  return { ...DEFAULTS, ...Object.fromEntries(read) };
}
