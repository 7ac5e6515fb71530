import type { OnBeforeRequestListenerDetails } from 'electron';

type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type Ask = (
  contents: unknown,
  permission: string,
  respond: (granted: boolean) => void,
  details: object,
) => void;
type Before = (
  details: OnBeforeRequestListenerDetails,
  respond: (response: { cancel?: boolean }) => void,
) => void;

let check: Check | undefined;
let ask: Ask | undefined;
let before: Before | undefined;

export const session = {
  defaultSession: {
    setPermissionCheckHandler(handler: Check): void {
      check = handler;
    },
    setPermissionRequestHandler(handler: Ask): void {
      ask = handler;
    },
    /** The browser under this stand-in offers no devices, with or without a handler. */
    setDevicePermissionHandler(_handler: unknown): void {},
    webRequest: {
      onBeforeRequest(_filter: object, listener: Before): void {
        before = listener;
      },
    },
  },
};

/** The permissions that the browser under this stand-in can grant, by the name that Electron gives them. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  camera: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  geolocation: 'geolocation',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
};

/** What the handlers grant. As with Electron, what nobody asks about is granted. */
export function grantedPermissions(contents: unknown, origin: string): string[] {
  return Object.entries(PERMISSIONS).flatMap(([name, permission]) => {
    let granted = true;
    ask?.(contents, permission, (answer) => (granted = answer), {});
    return granted && (check?.(contents, permission, origin, {}) ?? true) ? [name] : [];
  });
}

/** Whether a request may go on. */
export function mayLoad(url: string): boolean {
  let cancelled = false;
  const details = { url } as OnBeforeRequestListenerDetails;
  before?.(details, ({ cancel = false }) => {
    cancelled = cancel;
  });
  return !cancelled;
}
