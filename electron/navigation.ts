import type { App, WebContents } from 'electron';

/** How long after a click or an Enter a link still counts as chosen by the person. */
const CHOSEN_MS = 1000;
/** The preview's own document: it comes from the screen and loads nothing. */
const PREVIEW = 'about:srcdoc';

/** Keeps every page where it is. A link that a person chose opens outside if it is https; nothing else opens. */
export function refuseNavigation(app: App, openOutside: (url: string) => Promise<void>): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents, openOutside));
}

function keepInPlace(contents: WebContents, openOutside: (url: string) => Promise<void>): void {
  const wasChosen = watchChoices(contents);
  const follow = (url: string): void => {
    if (url.startsWith('https://') && wasChosen()) void openOutside(url);
  };
  contents.on('will-frame-navigate', (navigation) => {
    if (navigation.url === PREVIEW && !navigation.isMainFrame) return;
    navigation.preventDefault();
    follow(navigation.url);
  });
  contents.setWindowOpenHandler(({ url }) => {
    follow(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whether the person just clicked or pressed Enter. */
function watchChoices(contents: WebContents): () => boolean {
  let at = Number.NEGATIVE_INFINITY;
  contents.on('before-mouse-event', (_event, { type }) => {
    if (type === 'mouseUp') at = performance.now();
  });
  contents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Enter') at = performance.now();
  });
  return () => performance.now() - at <= CHOSEN_MS;
}
