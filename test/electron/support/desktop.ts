import type * as Electron from 'electron';
import type { Page } from 'playwright-core';

/** What main finds under the name `electron`. */
export type ElectronModule = typeof Electron;

/** The desktop, running. The specs know no more of it, so that they run on real Electron as they are. */
export interface Desktop {
  /** Its window. */
  readonly page: Page;
  /** Another of its pages, by its address, once it is there. */
  window(address: RegExp): Promise<Page>;
  /** Runs a function in main. It stands alone: what it needs comes as its argument. */
  evaluate<R, A>(work: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Closes the window as a person does, and waits until the process has ended. */
  close(): Promise<void>;
  /** Once the process has ended. */
  readonly ended: Promise<unknown>;
  /** Ends the process if it still runs. */
  end(): Promise<void>;
}

/** Starts the built desktop on a data folder. */
export type OpenDesktop = (home: string) => Promise<Desktop>;
