import { crc32, deflateSync } from 'node:zlib';

/** A real PNG of one colour. */
export function pngPicture(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x99);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The first bytes of a JPEG: a comment of `comment` bytes and a thumbnail's tables before the frame header. */
export function jpegHeader(width: number, height: number, comment: number, frame = 0xc2): Uint8Array {
  const segment = (marker: number, content: number[]) => [
    0xff,
    marker,
    (content.length + 2) >> 8,
    (content.length + 2) & 0xff,
    ...content,
  ];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xfe, Array<number>(comment).fill(0xff)),
    ...segment(0xc4, [0, 1, 2, 3, 4, 5, 6]),
    0xff,
    ...segment(frame, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3]),
  ]);
}

export function gifHeader(width: number, height: number): Uint8Array {
  return Uint8Array.from([
    ...Buffer.from('GIF89a', 'latin1'),
    width & 0xff,
    width >> 8,
    height & 0xff,
    height >> 8,
    0,
  ]);
}
