/** Where a key counts. Keys that also write text count only where nothing is being written. */
export type Scope = 'anywhere' | 'empty-composer' | 'composer' | 'log' | 'page';

export const GROUPS = [
  'Record',
  'Milestones',
  'Line of the log',
  'Incident',
  'Hand-over and status',
  'Document',
  'Review',
  'Safety',
  'Go to',
  'Screen',
] as const;
export type Group = (typeof GROUPS)[number];

/** Something that can be done, by its name and by its keys. */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  /** As `Mod+Shift+Z`; Mod is Ctrl, or Cmd on a Mac. The first is the one that is shown. */
  readonly keys: readonly string[];
  readonly scope: Scope;
  /** Whether it needs an incident on the screen. */
  readonly ofIncident?: true;
  run(): void;
}
