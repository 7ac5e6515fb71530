import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPictureHeader } from '../../src/export/docx/picture-header.ts';
import { gifHeader, jpegHeader, pngPicture } from './support-docx/pictures.ts';

const side = fc.integer({ min: 1, max: 0xffff });

test('the size of a GIF and of a JPEG comes from its own header, whatever stands before it', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 0, max: 300 }), (width, height, comment) => {
      expect(readPictureHeader(gifHeader(width, height))).toEqual({ format: 'gif', width, height });
      const jpeg = jpegHeader(width, height, comment);
      expect(readPictureHeader(jpeg)).toEqual({ format: 'jpeg', width, height });
    }),
  );
});

test('the size of a PNG comes from its own header', () => {
  expect(readPictureHeader(pngPicture(3, 700))).toEqual({ format: 'png', width: 3, height: 700 });
});

test('bytes in the middle of a larger buffer are read from their own beginning', () => {
  const png = pngPicture(5, 6);
  const larger = new Uint8Array(png.length + 9);
  larger.set(png, 9);
  expect(readPictureHeader(larger.subarray(9))).toMatchObject({ width: 5, height: 6 });
});

test('what is cut off anywhere, has no extent or is nothing at all is no picture, and never an error', () => {
  const whole = [pngPicture(3, 4).subarray(0, 24), gifHeader(3, 4).subarray(0, 10), jpegHeader(3, 4, 20)];
  for (const bytes of whole) {
    for (let length = 0; length < Math.min(bytes.length, 10); length += 1) {
      expect(readPictureHeader(bytes.subarray(0, length))).toBeUndefined();
    }
  }
  expect(readPictureHeader(pngPicture(0, 4))).toBeUndefined();
  expect(readPictureHeader(gifHeader(4, 0))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]);
      const header = readPictureHeader(jpeg);
      expect(header === undefined || header.width > 0).toBe(true);
    }),
  );
});

test('the tables of a JPEG are not taken for its frame', () => {
  for (const notFrame of [0xc4, 0xc8, 0xcc]) {
    expect(readPictureHeader(jpegHeader(3, 4, 0, notFrame))).toBeUndefined();
  }
});
