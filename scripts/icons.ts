import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { ROOT } from './built.ts';

/** Every icon of the desktop, drawn from the one picture in `assets/icon.svg`. */

const PICTURE = readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8');
/** As macOS, Windows and the Linux desktops ask for them. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** A tray icon at one size and at twice that, by the name that Electron looks for. */
const TRAY_SIZES = [
  ['', 16],
  ['@2x', 32],
] as const;
/** On a bar whose colour is not known: the one grey that stands out on light and dark alike. */
const TRAY_GREY = '#8b939b';

/** @returns a PNG of this many pixels square */
function draw(svg: string, size: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** The mark without its ground; the dot says that a clock runs. */
function trayPicture(colour: string, running: boolean): string {
  const without = running ? ['ground'] : ['ground', 'running'];
  return without.reduce(
    (svg, id) => svg.replace(new RegExp(`<(\\w+) id="${id}"[^>]*/>`), ''),
    PICTURE.replace('color="#e9ebed"', `color="${colour}"`),
  );
}

/** What the running desktop shows: in the tray, in a notification, on a window of Linux. */
export function writeRuntimeIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'icon.png'), draw(PICTURE, 256));
  for (const [suffix, size] of TRAY_SIZES) {
    for (const running of [false, true]) {
      const name = running ? 'tray-running' : 'tray';
      writeFileSync(join(folder, `${name}${suffix}.png`), draw(trayPicture(TRAY_GREY, running), size));
      // macOS paints a template picture in the colour of its bar, by its alpha alone.
      const template = draw(trayPicture('#000000', running), size);
      writeFileSync(join(folder, `${name}Template${suffix}.png`), template);
    }
  }
}

/** What the packages carry: `icon.icns`, `icon.ico`, and a PNG for each size that a Linux desktop looks for. */
export function writePackageIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const pictures = new Map(SIZES.map((size) => [size as number, draw(PICTURE, size)]));
  for (const [size, png] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.ico'), icoOf([...pictures].filter(([size]) => size <= 256)));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
}

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** An ICO of PNGs, as Windows reads it since Vista (learn.microsoft.com/windows/win32/menurc/newheader). */
function icoOf(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, [size, png]] of pictures.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * i;
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** The kinds of an ICNS that hold a PNG, by how many pixels: plain ones, and those for a screen of twice the density. */
const ICNS_KINDS: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

function icnsOf(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const parts = ICNS_KINDS.map(([kind, size]) => {
    const png = pictures.get(size) ?? Buffer.alloc(0);
    return Buffer.concat([Buffer.from(kind, 'latin1'), bigEndian(png.length + 8), png]);
  });
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian(length), ...parts]);
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
