import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { useScreen } from '../shell/use-screen.ts';

const MOST_FRAMES = 30;

/**
 * Gives a line the focus that it wants. A line that has just been scrolled to is invisible until it has been
 * measured, and what is invisible takes no focus; so it is tried again with the next frame.
 */
export function useTakeFocus(target: RefObject<HTMLElement | null>, wanted: boolean): void {
  const { lines } = useScreen();
  useEffect(() => {
    if (!wanted) return;
    let frame = 0;
    const take = (left: number): void => {
      target.current?.focus({ preventScroll: true });
      if (document.activeElement === target.current) lines.granted();
      else if (left > 0) frame = requestAnimationFrame(() => take(left - 1));
    };
    take(MOST_FRAMES);
    return () => cancelAnimationFrame(frame);
  }, [wanted, target, lines]);
}

/** The same for a field of a line that was chosen to be written in; null: for none. */
export function useTakeLineFocus(target: RefObject<HTMLElement | null>, event: string | null): void {
  const { lines } = useScreen();
  const wanted = useStore(lines.store, ({ selected, wantsFocus }) => wantsFocus && selected === event);
  useTakeFocus(target, wanted);
}
