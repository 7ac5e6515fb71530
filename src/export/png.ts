import { fileURLToPath } from 'node:url';

/** A font of its own, so that a picture is the same on every machine; see assets/fonts. */
const FONT_FOLDER = fileURLToPath(new URL('../../assets/fonts/', import.meta.url))
  // Native code cannot read inside the archive of a packaged desktop.
  .replace(/\bapp\.asar\b/, 'app.asar.unpacked');
const FONT_FAMILY = 'Source Sans 3';

/** Two pixels for each one of the drawing, so that it stays sharp in print and on dense screens. */
const ZOOM = 2;

let last: { readonly svg: string; readonly bytes: Uint8Array } | undefined;

/**
 * A drawing as PNG, on white. The last one is remembered: while a document is being written, its picture is asked
 * for again with every key.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  if (last?.svg === svg) return last.bytes;
  // Native code, and most commands draw nothing.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontDirs: [FONT_FOLDER], defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#ffffff',
  });
  const bytes = new Uint8Array(image.asPng());
  last = { svg, bytes };
  return bytes;
}
