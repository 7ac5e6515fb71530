import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetIn, zoneName } from '../../renderer/clock/zone-now.ts';
import { instantIn } from '../../src/time/zone.ts';

const ZONES = [
  'Europe/Oslo',
  'Africa/Nairobi',
  'America/Los_Angeles',
  'UTC',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/St_Johns',
];

test('the offset is the one that the recorder reckons with', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moment, (zone, ms) => {
      expect(offsetIn(zone, ms)).toBe(instantIn(zone, ms).offset);
    }),
  );
});

test.each([
  ['Europe/Oslo', Date.UTC(2022, 6, 1), 'CEST'],
  ['Europe/Oslo', Date.UTC(2022, 0, 1), 'CET'],
  ['America/Los_Angeles', Date.UTC(2022, 0, 1), 'PST'],
  ['UTC', 0, 'UTC'],
  ['Africa/Nairobi', 0, 'EAT'],
  ['Asia/Kathmandu', Date.UTC(2022, 0, 1), 'GMT+5:45'],
])('%s at %i is called %s', (zone, ms, name) => {
  expect(zoneName(zone, ms)).toBe(name);
});
