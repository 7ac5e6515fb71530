import { useEffect } from 'react';
import { readAddress, writeAddress } from './address.ts';
import type { Screen } from './screen.ts';

/** From opening the page to closing it: reading, listening, keeping the address, and losing nothing at the end. */
export function useLifetime(screen: Screen): void {
  useEffect(() => screen.start(readAddress(location.hash)), [screen]);
  useEffect(() => {
    const keepAddress = (): void => {
      const { chosen, ready } = screen.incidents.store.getState();
      if (!ready) return;
      history.replaceState(null, '', writeAddress({ incident: chosen, tab: screen.layout.getState().tab }));
    };
    const stops = [screen.incidents.store.subscribe(keepAddress), screen.layout.subscribe(keepAddress)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [screen]);
  useEffect(
    () =>
      screen.detail.store.subscribe(({ detail }) => {
        const title = detail?.incident.title ?? '';
        document.title = title === '' ? 'Incident Recorder' : `${title} · Incident Recorder`;
      }),
    [screen],
  );
  useEffect(() => {
    const flush = (): void => screen.flush();
    const hold = (leaving: BeforeUnloadEvent): void => {
      screen.flush();
      if (screen.unsaved() && screen.connection.getState().trouble !== null) leaving.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', hold);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flush);
      removeEventListener('beforeunload', hold);
    };
  }, [screen]);
}
