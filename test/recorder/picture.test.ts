import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPicture } from '../../src/recorder/picture.ts';
import { PICTURES } from './pictures.ts';

test.each(Object.entries(PICTURES))('%s: its size is read', (_, { bytes, mediaType, width, height }) => {
  expect(readPicture(bytes)).toEqual({ mediaType, width, height });
});

test.each(Object.entries(PICTURES))('%s that is cut off is none', (_, { bytes, enough }) => {
  for (let length = 0; length < enough; length += 1) {
    expect(readPicture(bytes.subarray(0, length))).toBeNull();
  }
});

test('a picture without width is none', () => {
  const bytes = Uint8Array.from(PICTURES.png.bytes);
  bytes.fill(0, 16, 20);
  expect(readPicture(bytes)).toBeNull();
});

test('whatever bytes there are, reading them ends without an error', () => {
  const jpegStart = Uint8Array.of(0xff, 0xd8, 0xff);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, asJpeg) => {
      const all = asJpeg ? Uint8Array.from([...jpegStart, ...bytes]) : bytes;
      const picture = readPicture(all);
      if (picture !== null) expect(picture.width * picture.height).toBeGreaterThan(0);
    }),
  );
});
