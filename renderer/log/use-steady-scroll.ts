import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { EventView } from '../../src/incident/views.ts';
import { follows, isAtEnd, placeOf, type Scrolling } from './scroll-state.ts';

interface Anchor {
  readonly id: string;
  /** How far the line's top is above the top of the view. */
  readonly above: number;
}

export interface SteadyScroll {
  readonly atEnd: boolean;
  onScroll(): void;
  /** Somebody scrolls, or is about to; what moves without this moves by itself. */
  onTouch(): void;
  toEnd(): void;
}

const NOWHERE: Scrolling = { scrollTop: 0, scrollHeight: 0, clientHeight: 0 };

/**
 * Keeps a log still. At its end it follows new lines; anywhere else the line that is being read stays where it
 * is, whatever is added before or after it.
 */
export function useSteadyScroll(
  list: RefObject<VirtualizerHandle | null>,
  scroller: RefObject<HTMLElement | null>,
  events: readonly EventView[],
): SteadyScroll {
  const [atEnd, setAtEnd] = useState(true);
  const following = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  const shown = useRef(events);
  /** Where the scroller was last seen. */
  const place = useRef(NOWHERE);
  /** Whether somebody has had a hand on it since it was last at its end. */
  const touched = useRef(false);

  /** Looks where the scroller is, and whether it follows. */
  const look = useCallback(() => {
    if (scroller.current === null) return;
    const now = placeOf(scroller.current);
    following.current = follows(following.current, touched.current, place.current, now);
    if (isAtEnd(now)) touched.current = false;
    place.current = now;
    setAtEnd(following.current);
  }, [scroller]);
  /** Not by the list's own way of scrolling, which goes on for a while and takes a reader along who scrolls up. */
  const scrollTo = useCallback(
    (offset: number) => {
      if (scroller.current === null) return;
      scroller.current.scrollTop = offset;
      place.current = placeOf(scroller.current);
    },
    [scroller],
  );
  const toEnd = useCallback(() => {
    following.current = true;
    touched.current = false;
    setAtEnd(true);
    scrollTo(scroller.current?.scrollHeight ?? 0);
  }, [scroller, scrollTo]);

  const onScroll = (): void => {
    look();
    const view = list.current;
    if (view === null) return;
    const index = view.findItemIndex(view.scrollOffset);
    const first = shown.current[index];
    anchor.current =
      first === undefined ? null : { id: first.id, above: view.scrollOffset - view.getItemOffset(index) };
  };

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = events;
    const view = list.current;
    if (view === null) return;
    if (following.current) return toEnd();
    const held = anchor.current;
    if (held === null || before === events) return;
    const index = events.findIndex(({ id }) => id === held.id);
    if (index < 0 || before[index]?.id === held.id) return;
    scrollTo(view.getItemOffset(index) + held.above);
  }, [events, list, scrollTo, toEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // The view changes with the window and the composer, the list with each line that is measured.
    const resized = new ResizeObserver(() => {
      look();
      if (following.current) toEnd();
    });
    for (const part of [element, ...element.children]) resized.observe(part);
    return () => resized.disconnect();
  }, [scroller, look, toEnd]);

  const onTouch = useCallback(() => {
    touched.current = true;
  }, []);

  return { atEnd, onScroll, onTouch, toEnd };
}
