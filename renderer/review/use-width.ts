import { type RefObject, useEffect, useState } from 'react';

/** Pictures are drawn anew at most for every so many pixels of width. */
const STEP = 20;

/** How wide an element is, in pixels, rounded down to a step; null before it has been measured. */
export function useWidth(target: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(STEP, Math.floor(entry.contentRect.width / STEP) * STEP));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [target]);
  return width;
}
