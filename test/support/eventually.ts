import { vi } from 'vitest';

/** Waits until the check passes, however slow the machine is just now. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 15_000 });
}
