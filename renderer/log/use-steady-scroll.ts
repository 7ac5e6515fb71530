import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { EventView } from '../../src/incident/views.ts';

/** So near to the end a reader is at the end. */
const NEAR = 16;

interface Anchor {
  readonly id: string;
  /** How far the line's top is above the top of the view. */
  readonly above: number;
}

export interface SteadyScroll {
  readonly atEnd: boolean;
  onScroll(): void;
  onResize(): void;
  toEnd(): void;
}

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
  const top = useRef(0);

  /** Not by the list's own way of scrolling, which goes on for a while and takes a reader along who scrolls up. */
  const scrollTo = useCallback(
    (offset: number) => {
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = offset;
      top.current = element.scrollTop;
    },
    [scroller],
  );
  const toEnd = useCallback(() => {
    following.current = true;
    setAtEnd(true);
    scrollTo(scroller.current?.scrollHeight ?? 0);
  }, [scroller, scrollTo]);

  const onScroll = (): void => {
    const view = list.current;
    if (view === null) return;
    const now = scroller.current?.scrollTop ?? 0;
    const movedUp = now < top.current;
    top.current = now;
    const left = view.scrollSize - view.viewportSize - view.scrollOffset;
    // The first step of scrolling up is small; it must not be taken for being near the end.
    following.current = left <= 1 || (left <= NEAR && !movedUp);
    setAtEnd(following.current);
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

  const follow = (): void => {
    // Who has just scrolled up has not been heard of yet if a line is measured in the same frame.
    const movedUp = (scroller.current?.scrollTop ?? 0) < top.current - 1;
    if (following.current && !movedUp) toEnd();
  };
  const onResize = (): void => {
    follow();
    // The list may grow only with the next frame.
    requestAnimationFrame(follow);
  };

  return { atEnd, onScroll, onResize, toEnd };
}
