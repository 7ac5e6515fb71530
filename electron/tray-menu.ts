import type { MenuItemConstructorOptions } from 'electron';
import type { Moment } from './pulse.ts';

export interface TrayMenuParts {
  readonly moment: Moment;
  /** The incidents that run, to switch between. */
  readonly running: readonly { readonly id: string; readonly title: string }[];
  readonly keepRunning: boolean;
  readonly keys: Readonly<Record<'capture' | 'mark', string | null>>;
}

export interface TrayActions {
  open(): void;
  capture(): void;
  mark(): void;
  clock(): void;
  choose(incident: string): void;
  keepRunning(on: boolean): void;
  quit(): void;
}

/** What stands behind the tray's icon. */
export function trayTemplate(
  { moment, running, keepRunning, keys }: TrayMenuParts,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  const { beat, glance } = moment;
  const next = glance?.nextMilestone ?? null;
  const accelerator = (keysOf: string | null) =>
    keysOf === null ? {} : { accelerator: keysOf, registerAccelerator: false };
  return [
    { id: 'tray-open', label: 'Open Incident Recorder', click: actions.open },
    { id: 'tray-state', label: stateText(moment), enabled: false },
    { type: 'separator' },
    { id: 'tray-log', label: 'Log a line…', ...accelerator(keys.capture), click: actions.capture },
    {
      id: 'tray-mark',
      label: next === null ? 'Mark the next milestone' : `Mark: ${milestoneText(next)}`,
      enabled: next !== null,
      ...accelerator(keys.mark),
      click: actions.mark,
    },
    {
      id: 'tray-switch',
      label: 'Switch incident',
      enabled: running.length > 1,
      submenu: running.map(({ id, title }) => ({
        label: plainLabel(title || 'Untitled incident'),
        type: 'radio' as const,
        checked: id === beat.incident,
        click: () => actions.choose(id),
      })),
    },
    { id: 'tray-clock', label: 'Show the clock', click: actions.clock },
    { type: 'separator' },
    {
      id: 'tray-keep',
      label: 'Keep running when the window is closed',
      type: 'checkbox',
      checked: keepRunning,
      click: ({ checked }) => actions.keepRunning(checked),
    },
    { id: 'tray-quit', label: 'Quit', click: actions.quit },
  ];
}

/** `impact-started` as a person reads it. */
export function milestoneText(milestone: string): string {
  const words = milestone.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A single `&` would become the mark of a key, and a long title a wide menu. */
export function plainLabel(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return short.replaceAll('&', '&&');
}

function stateText({ beat }: Moment): string {
  if (beat.incident === null) return beat.title;
  const due = beat.due === null ? '' : ` · ${plainLabel(beat.due.text)}`;
  return `${plainLabel(beat.title)} · ${beat.status}${due}`;
}
