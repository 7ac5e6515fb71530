import type { ComponentProps } from 'react';
import { useStore } from 'zustand';
import { useScreen } from '../shell/use-screen.ts';

/** The list around the lines. It says its role: a list without bullets is no list to some screen readers. */
export function LogItems(props: ComponentProps<'ol'>) {
  // biome-ignore lint/a11y/noRedundantRoles: see above.
  return <ol role="list" aria-label="Log" className="log-items" {...props} />;
}

/** A place in the list. Only those in view exist, so each says which of how many it is. */
export function LogItem({ index, ...props }: ComponentProps<'li'> & { readonly index: number }) {
  const { log } = useScreen();
  const size = useStore(log.store, ({ events }) => events.length);
  return <li aria-posinset={index + 1} aria-setsize={size} {...props} />;
}
