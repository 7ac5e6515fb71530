/** What Word shows of the formats that a screenshot comes in. It knows no WebP and no AVIF. */
export interface PictureHeader {
  readonly format: 'png' | 'jpeg' | 'gif';
  /** Pixels, at least 1. */
  readonly width: number;
  readonly height: number;
}

/**
 * The format and size of a picture, from its own first bytes: what it is called elsewhere does not matter.
 * Undefined if it is none of the formats, or broken.
 *
 * Layouts: PNG specification 11.2.1 (IHDR), ITU-T T.81 B.2.2 (frame header), GIF89a 18 (screen descriptor).
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = png(view) ?? gif(view) ?? jpeg(view);
  return header !== undefined && header.width > 0 && header.height > 0 ? header : undefined;
}

function png(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return;
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Goes from marker to marker until the frame header, which stands after tables and comments of any length. */
function jpeg(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isFrameHeader(marker)) {
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

/** SOF0 to SOF15, among which DHT, JPG and DAC have numbers of their own. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
