import type * as Real from 'electron';
import type * as StandIn from './electron.ts';

/**
 * What the stand-in offers, held to Electron's own types: every member that main may use is a member of Electron's, and can
 * be called with what Electron's is called with. Nothing of this runs; the compiler refuses what does not fit.
 */

/** The members of `Mine` that are not among `Theirs`; `Own` are the stand-in's, which tests use. */
type Strange<Mine, Theirs, Own = never> = Exclude<keyof Mine, keyof Theirs | Own>;

/** The methods of `Mine` that do not take what those of `Theirs` are given. */
type Misfits<Mine, Theirs> = {
  [Name in keyof Mine & keyof Theirs]: Mine[Name] extends (...given: infer A) => unknown
    ? Theirs[Name] extends (...given: infer B) => unknown
      ? Extract<A['length'], B['length']> extends never
        ? Name
        : never
      : Name
    : never;
}[keyof Mine & keyof Theirs];

type Fits<Mine, Theirs, Own = never> = [Strange<Mine, Theirs, Own>, Misfits<Mine, Theirs>] extends [
  never,
  never,
]
  ? true
  : [Strange<Mine, Theirs, Own>, Misfits<Mine, Theirs>];

type Events = keyof NodeJS.EventEmitter;

export interface Surface {
  readonly module: Strange<typeof StandIn, typeof Real, 'standIn'> extends never ? true : never;
  readonly app: Fits<typeof StandIn.app, Real.App, 'windows' | 'chromium' | 'start' | 'windowClosed'>;
  readonly BrowserWindow: Fits<StandIn.BrowserWindow, Real.BrowserWindow, 'options' | Events>;
  readonly webContents: Fits<
    StandIn.BrowserWindow['webContents'],
    Real.WebContents,
    'preferences' | 'mayNavigate' | 'mayType' | 'askForWindow' | 'getLastWebPreferences' | Events
  >;
  readonly dialog: Fits<typeof StandIn.dialog, Real.Dialog>;
  readonly globalShortcut: Fits<typeof StandIn.globalShortcut, Real.GlobalShortcut>;
  readonly ipcMain: Fits<typeof StandIn.ipcMain, Real.IpcMain, 'receive' | Events>;
  readonly Menu: Fits<StandIn.Menu, Real.Menu>;
  readonly nativeImage: Fits<ReturnType<typeof StandIn.nativeImage.createEmpty>, Real.NativeImage>;
  readonly nativeTheme: Fits<typeof StandIn.nativeTheme, Real.NativeTheme>;
  readonly Notification: Fits<StandIn.Notification, Real.Notification, Events>;
  readonly powerMonitor: Fits<typeof StandIn.powerMonitor, Real.PowerMonitor, Events>;
  readonly protocol: Fits<typeof StandIn.protocol, Real.Protocol>;
  readonly screen: Fits<typeof StandIn.screen, Real.Screen, Events>;
  readonly session: Fits<typeof StandIn.session.defaultSession, Real.Session>;
  readonly shell: Fits<typeof StandIn.shell, Real.Shell>;
  readonly Tray: Fits<StandIn.Tray, Real.Tray, Events>;
}

/** A line that does not compile names what is strange or does not fit. */
export const SURFACE: { readonly [Part in keyof Surface]: true } = {} as Surface;
