import type { Frame } from 'playwright-core';
import { realAddress } from './address.ts';

/** A frame as main sees it. */
export function seenFrame(frame: Frame): { url: string; parent: unknown } {
  const parent = frame.parentFrame();
  return { url: realAddress(frame.url()), parent: parent && seenFrame(parent) };
}
