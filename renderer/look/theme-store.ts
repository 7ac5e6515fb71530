import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScreenClient } from '../client/client.ts';

export const THEMES = ['system', 'dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'as the system',
  dark: 'dark',
  light: 'light',
  contrast: 'high contrast',
};

export interface ThemeState {
  readonly theme: Theme;
}

export interface ThemeSetting {
  readonly store: StoreApi<ThemeState>;
  load(): Promise<void>;
  choose(theme: Theme): Promise<void>;
}

/** The theme, kept among the recorder's settings. */
export function createTheme(client: ScreenClient): ThemeSetting {
  const store = createStore<ThemeState>(() => ({ theme: 'system' }));
  return {
    store,
    async load() {
      const { theme } = await client.call('setting.all', {});
      const known = THEMES.find((name) => name === theme);
      if (known !== undefined) store.setState({ theme: known });
    },
    async choose(theme) {
      store.setState({ theme });
      await client.call('setting.put', { key: 'theme', value: theme });
    },
  };
}
