import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Place } from './focus-store.ts';
import { useScreen } from './use-screen.ts';

/** Takes the focus whenever this place is asked for. `take` says whether it could. */
export function useFocusPlace(place: Place, take: () => boolean): void {
  const { focus } = useScreen();
  const asked = useStore(focus.store, ({ wanted, turn }) => (wanted === place ? turn : 0));
  useEffect(() => {
    if (asked > 0 && take()) focus.granted();
  });
}
