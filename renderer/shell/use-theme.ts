import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Screen } from './screen.ts';

/** Puts the theme on the page. `system` leaves it to the style sheet, but for a system that asks for contrast. */
export function useTheme(screen: Screen): void {
  const theme = useStore(screen.theme.store, (state) => state.theme);
  useEffect(() => {
    const contrast = matchMedia('(prefers-contrast: more)');
    const put = (): void => {
      const shown = theme === 'system' && contrast.matches ? 'contrast' : theme;
      document.documentElement.dataset.theme = shown;
    };
    put();
    contrast.addEventListener('change', put);
    return () => contrast.removeEventListener('change', put);
  }, [theme]);
}
