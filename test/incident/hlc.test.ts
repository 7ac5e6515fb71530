import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareHlc, hlcTime, isHlcOf, nextHlc } from '../../src/incident/hlc.ts';
import { START } from './samples.ts';

const replicaName = fc.stringMatching(/^[!-~]{1,36}$/);
const wall = fc.integer({ min: -(10 ** 12), max: 10 ** 14 });

test('a replica’s clock goes on however its wall clock jumps', () => {
  fc.assert(
    fc.property(fc.array(wall, { minLength: 1 }), replicaName, (walls, replica) => {
      let last: string | null = null;
      for (const now of walls) {
        const next: string = nextHlc(last, now, replica);
        if (last !== null) expect(next > last).toBe(true);
        expect(hlcTime(next)).toBe(Math.max(now, 0, last === null ? 0 : hlcTime(last)));
        last = next;
      }
    }),
  );
});

test('what a replica writes comes after all it has seen, wherever that came from', () => {
  const message = fc.record({ from: fc.nat(2), to: fc.nat(2), now: wall });
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const seen = ['', '', ''];
      const all: string[] = [];
      for (const { from, to, now } of messages) {
        const written = nextHlc(seen[from] || null, now, `replica-${from}`);
        expect(written > (seen[from] ?? '')).toBe(true);
        seen[from] = written;
        if (written > (seen[to] ?? '')) seen[to] = written;
        all.push(written);
      }
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

test('texts sort as their times and counters do, and the same by every way of sorting', () => {
  fc.assert(
    fc.property(fc.uniqueArray(wall, { minLength: 2 }), (walls) => {
      const clocks = walls.map((now) => nextHlc(null, now, 'alpha')).sort(compareHlc);
      const times = clocks.map(hlcTime);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(clocks).toEqual(clocks.toSorted());
      expect(clocks).toEqual(clocks.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});

test('a clock far ahead is followed, and time stands still for it', () => {
  const ahead = nextHlc(null, START + 10 * 365 * 86_400_000, 'bravo');
  const next = nextHlc(ahead, START, 'alpha');
  expect(next > ahead).toBe(true);
  expect(hlcTime(next)).toBe(hlcTime(ahead));
  expect(isHlcOf(next, 'alpha')).toBe(true);
});

test('a counter that is full goes on in the next millisecond', () => {
  let last = nextHlc(null, START, 'alpha');
  for (let count = 0; count < 16 ** 4 + 10; count += 1) {
    const next = nextHlc(last, START - 5, 'alpha');
    if (!(next > last)) expect(next, `after ${last}`).toBe('greater');
    last = next;
  }
  expect(hlcTime(last)).toBe(START + 1);
});

test('a wall clock beyond what a clock value can hold is cut down to it', () => {
  const last = nextHlc(null, Number.MAX_SAFE_INTEGER, 'alpha');
  expect(nextHlc(last, Number.MAX_SAFE_INTEGER, 'alpha') > last).toBe(true);
});

test('no value is left above the greatest, and that is said', () => {
  const greatest = '999999999999999-ffff-zulu';
  expect(() => nextHlc(greatest, START, 'alpha')).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test.each([
  '',
  'now',
  '001650447684123',
  '001650447684123-0000-',
  '1650447684123-0000-alpha',
  '001650447684123-00g0-alpha',
  '001650447684123-000A-alpha',
  '001650447684123-0000-alpha\n',
  '001650447684123-0000-al pha',
])('%j is no clock value', (text) => {
  expect(() => nextHlc(text, START, 'alpha')).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(() => hlcTime(text)).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(isHlcOf(text, 'alpha')).toBe(false);
});

test('a clock value is its own replica’s only', () => {
  const replica = '0190b6a1-7e5c-7000-8000-0123456789ab';
  const hlc = nextHlc(null, START, replica);
  expect(isHlcOf(hlc, replica)).toBe(true);
  expect(isHlcOf(hlc, replica.slice(0, -1))).toBe(false);
  expect(isHlcOf(hlc, `0000-${replica}`)).toBe(false);
});
