import type { Session } from 'electron';

/** Writing to the clipboard, for “Copy for Google Docs”. Reading it is not among what a page may do. */
const GRANTED = 'clipboard-sanitized-write';

export function denyPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED);
  session.setPermissionRequestHandler((_contents, permission, respond) => respond(permission === GRANTED));
  session.setDevicePermissionHandler(() => false);
}
