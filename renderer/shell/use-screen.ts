import { createContext, useContext } from 'react';
import type { Screen } from './screen.ts';

const ScreenContext = createContext<Screen | null>(null);

export const ScreenProvider = ScreenContext.Provider;

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('There is no screen around this part of it.');
  return screen;
}

export const IS_MAC = /mac/i.test(navigator.platform);
