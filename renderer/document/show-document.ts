/** A sheet for what the document itself leaves to its reader. */
const SHEET = `
  :root { color-scheme: only light; background: #fff; overflow-x: hidden; }
  body { margin: 0; overflow-wrap: break-word; }
  img { max-width: 100%; height: auto; }
`;

/** Puts a document into the page of a frame. One that was shown before keeps its place. */
export function showDocument(page: Document, html: string, of: string): void {
  const view = page.defaultView;
  if (view === null) return;
  const next = new DOMParser().parseFromString(html, 'text/html');
  const same = page.documentElement.dataset.of === of;
  const top = same ? view.scrollY : 0;
  if (page.adoptedStyleSheets.length === 0) page.adoptedStyleSheets = [sheetFor(view)];
  page.documentElement.lang = next.documentElement.lang || 'en';
  page.documentElement.dataset.of = of;
  page.body.replaceChildren(...next.body.childNodes);
  page.body.style.cssText = next.body.style.cssText;
  for (const link of page.links) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  fitDocument(page);
  view.scrollTo(0, top);
}

/** Makes a page of paper as wide as its frame, and no larger than it is. */
export function fitDocument(page: Document): void {
  const view = page.defaultView;
  if (view === null) return;
  page.documentElement.style.zoom = '1';
  const whole = Math.max(page.body.scrollWidth, page.body.offsetWidth);
  page.documentElement.style.zoom = String(Math.min(1, view.innerWidth / whole));
}

/** A sheet belongs to the page it was made for; made by script it needs no leave of the policy. */
function sheetFor(view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  return sheet;
}
