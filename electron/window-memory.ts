import type { BrowserWindow, Screen } from 'electron';
import type { Place, Settings } from './settings.ts';
import { arrangementOf, fitPlace, withPlace } from './window-place.ts';

/** How long a window must stand still before its place is kept. Milliseconds. */
const STILL_FOR = 400;

/**
 * Puts a window where it stood the last time that these screens were there, keeps where it is put, and keeps it in
 * reach when screens come and go.
 */
export function rememberPlace(window: BrowserWindow, name: string, screen: Screen, settings: Settings): void {
  const put = (): void => {
    const screens = screen.getAllDisplays();
    const kept = settings.kept.places[arrangementOf(screens)]?.[name];
    const wanted = kept ?? placeOf(window);
    const place = fitPlace(wanted, screens);
    if (place === null) {
      window.setBounds(sizeOf(wanted));
      window.center();
    } else if (kept !== undefined || place !== wanted) {
      window.setBounds({ x: place.x, y: place.y, ...sizeOf(place) });
    }
    if (kept?.maximized) window.maximize();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const arrangement = arrangementOf(screen.getAllDisplays());
    const places = withPlace(settings.kept.places, arrangement, name, placeOf(window));
    // A place that cannot be kept is not worth a word: the window stands where it stands.
    settings.change({ places }).catch(() => undefined);
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, STILL_FOR);
  };

  put();
  window.on('move', keepSoon);
  window.on('resize', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  screen.on('display-added', put);
  screen.on('display-removed', put);
  screen.on('display-metrics-changed', put);
  window.once('close', keep);
  window.once('closed', () => {
    clearTimeout(timer);
    screen.off('display-added', put);
    screen.off('display-removed', put);
    screen.off('display-metrics-changed', put);
  });
}

function placeOf(window: BrowserWindow): Place {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

const sizeOf = ({ width, height }: Place) => ({ width, height });
