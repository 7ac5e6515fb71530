import type { EventView, MilestoneView } from '../../incident/views.ts';
import type { Instant } from '../../time/instant.ts';

/** The picture of an incident's course, ready to be drawn: in pixels of a canvas of the size that was asked for. */
export interface TimelinePicture {
  readonly width: number;
  readonly height: number;
  readonly from: Instant;
  readonly until: Instant;
  /** From one milestone to the next. */
  readonly phases: readonly { readonly name: string; readonly x: number; readonly width: number }[];
  readonly milestones: readonly (MilestoneView & { readonly x: number; readonly name: string })[];
  /** Moments at which an axis is labelled. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** How many events lie in each stretch of time, as bars. */
  readonly density: readonly {
    readonly x: number;
    readonly width: number;
    /** 0 to 1: of the fullest stretch. */
    readonly share: number;
    readonly events: readonly Pick<EventView, 'id' | 'label'>[];
  }[];
  /** The same in words. */
  readonly description: string;
}
