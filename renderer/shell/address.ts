import { TABS, type Tab } from './layout-store.ts';

/** What is on screen, kept in the address so that reloading shows the same. */
export interface Address {
  readonly incident: string | null;
  readonly tab: Tab;
}

/** `#/<incident>/document` and back; anything else is no incident and the log. */
export function readAddress(hash: string): Address {
  const [, incident = '', tab = ''] = /^#\/([\w-]*)(?:\/([a-z]+))?$/.exec(hash) ?? [];
  return {
    incident: incident === '' ? null : incident,
    tab: TABS.find((known) => known === tab) ?? 'log',
  };
}

export const writeAddress = ({ incident, tab }: Address): string => `#/${incident ?? ''}/${tab}`;
