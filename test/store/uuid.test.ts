import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from '../../src/store/uuid.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the example of RFC 9562, appendix A.6', () => {
  const bytes = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
  expect(uuidV7(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('version and variant stand in their places, and the time in front', () => {
  fc.assert(
    fc.property(moment, random, (now, bytes) => {
      const id = uuidV7(now, bytes);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
    }),
  );
});

test('the random bytes stay as they were, and a clock before 1970 is no mistake', () => {
  const bytes = createHash('sha256').update('x').digest().subarray(0, 10);
  const before = Buffer.from(bytes);
  expect(uuidV7(-1, bytes)).toMatch(/^00000000-0000-7/);
  expect(bytes).toEqual(before);
});
