/**
 * Chromium knows no scheme `app:`, so a page of `app://host/path` is shown at `https://host.app.test/path`: an
 * origin of its own, and a secure one. Main sees the address as it would under Electron.
 */
const SHOWN = /^https?:\/\/([^/]+)\.(\w+)\.test(?=[/?#]|$)/;

export function shownAddress(url: string, isSecure: (scheme: string) => boolean): string {
  return url.replace(
    /^(?!https?:|file:|data:|blob:|about:)(\w+):\/\/([^/]+)/,
    (_all, scheme: string, host: string) => `${isSecure(scheme) ? 'https' : 'http'}://${host}.${scheme}.test`,
  );
}

export function realAddress(url: string): string {
  return url.replace(/^(blob:)?(.*)$/s, (_all, blob = '', rest: string) => {
    return blob + rest.replace(SHOWN, '$2://$1');
  });
}
