/** A picture that every writer can place. Sizes in pixels. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** What a file says by its name that it is; a picture that is not one is refused rather than kept. */
export function isNamedAsPicture(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp)$/i.test(name);
}

/**
 * What a picture says about itself in its first bytes; null if these are no PNG, JPEG, GIF or WebP, or one
 * that is cut off before its size.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const picture = readPng(data) ?? readGif(data) ?? readWebp(data) ?? readJpeg(data);
    return picture !== null && picture.width > 0 && picture.height > 0 ? picture : null;
  } catch (error) {
    // A DataView throws this for what lies behind the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function startsWith(data: DataView, at: number, ascii: string): boolean {
  return [...ascii].every((character, index) => data.getUint8(at + index) === character.charCodeAt(0));
}

/** PNG (ISO/IEC 15948), 5.2 and 11.2.2: the signature, then the header chunk with the size. */
function readPng(data: DataView): Picture | null {
  if (!startsWith(data, 0, '\x89PNG\r\n\x1a\n') || !startsWith(data, 12, 'IHDR')) return null;
  return { mediaType: 'image/png', width: data.getUint32(16), height: data.getUint32(20) };
}

/** GIF89a, section 18: the logical screen descriptor. */
function readGif(data: DataView): Picture | null {
  if (!startsWith(data, 0, 'GIF87a') && !startsWith(data, 0, 'GIF89a')) return null;
  return { mediaType: 'image/gif', width: data.getUint16(6, true), height: data.getUint16(8, true) };
}

/** WebP (RFC 9649), 2.4 to 2.7: a RIFF file whose first chunk is lossy, lossless or extended. */
function readWebp(data: DataView): Picture | null {
  if (!startsWith(data, 0, 'RIFF') || !startsWith(data, 8, 'WEBP')) return null;
  const size = webpSize(data);
  return size && { mediaType: 'image/webp', ...size };
}

function webpSize(data: DataView): { width: number; height: number } | null {
  if (startsWith(data, 12, 'VP8 ')) {
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
  }
  if (startsWith(data, 12, 'VP8L')) {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(data, 12, 'VP8X')) return null;
  const threeBytes = (at: number): number => data.getUint16(at, true) + data.getUint8(at + 2) * 0x10000;
  return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
}

/** JPEG (ITU-T T.81), B.1 and B.2.2: segments up to the frame header, which has the size. */
function readJpeg(data: DataView): Picture | null {
  if (data.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; data.getUint8(at) === 0xff; ) {
    const marker = data.getUint8(at + 1);
    if (isFrame(marker)) {
      return { mediaType: 'image/jpeg', height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    }
    // Any number of fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, but for the three codes among them that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
