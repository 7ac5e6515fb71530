import { useStore } from 'zustand';
import { clockTime, duration } from '../../src/time/format.ts';
import type { Instant } from '../../src/time/instant.ts';
import { Icon } from '../look/icons.tsx';
import { useScreen } from '../shell/use-screen.ts';

/** When something is due, and how long that is from now. What is late has a sign beside its word. */
export function Due({ due, word = 'due' }: { readonly due: Instant; readonly word?: string }) {
  const { clock } = useScreen();
  const left = useStore(clock.store, ({ now }) => due.ms - now);
  const late = left < 0;
  return (
    <span className="due" data-late={late || undefined}>
      {late && <Icon name="warning" />}
      {word} {clockTime(due, 'minute')}, {late ? `${duration(-left)} late` : `in ${duration(left)}`}
    </span>
  );
}
