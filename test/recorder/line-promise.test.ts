import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPromise } from '../../src/recorder/line-promise.ts';
import { toIso } from '../../src/time/format.ts';
import { START, ZONE } from './open.ts';

const MINUTE = 60_000;

/** When the promise of a line that was begun at 11:28:04 in Oslo is due: the time of day there. */
function due(text: string): string | null {
  const at = readPromise(text, { from: START, zone: ZONE });
  return at && toIso(at).slice(0, 19).replace('2022-04-20T', '');
}

test.each([
  ['back in 10 min', '11:38:04'],
  ['Ola is back in 10 minutes', '11:38:04'],
  ['will be back online in 5 minutes', '11:33:04'],
  ['brb 10 min', '11:38:04'],
  ['brb, back in 15 min', '11:43:04'],
  ['back in 10', '11:38:04'],
  ['back in 5, getting coffee', '11:33:04'],
  ['back at 14:30', '14:30:00'],
  ['back @14:30', '14:30:00'],
  ['@anna: back at 14:30?', '14:30:00'],
  ['back tomorrow at 09:00', '2022-04-21T09:00:00'],
  ['next update 14:30', '14:30:00'],
  ['Next update: 14:30', '14:30:00'],
  ['next update at 2pm UTC', '16:00:00'],
  ['next update in 30 minutes', '11:58:04'],
  ['next update is due in 20m', '11:48:04'],
  ['told support, next update 14:30', '14:30:00'],
  ['next update in 30 min or when we know more', '11:58:04'],
  ['Next status call at 3pm', '15:00:00'],
  ['next check-in 12:45', '12:45:00'],
  ['update in half an hour', '11:58:04'],
  ['an update by 15:00.', '15:00:00'],
  ['ETA 20 min', '11:48:04'],
  ['eta: 14:30', '14:30:00'],
  ['ETA ~20 min', '11:48:04'],
  ['ETA 10-15 min', '11:43:04'],
  ['ETA 1h30m', '12:58:04'],
  ['ETA for the fix is 20 min', '11:48:04'],
  ['ETA on the restore: 45 min', '12:13:04'],
  ['will report by 15:00', '15:00:00'],
  ['will report in an hour', '12:28:04'],
  ['I’ll look again at 16:00', '16:00:00'],
  ['team K will know more in 15 min', '11:43:04'],
  ['will check the replica in 10 min, then decide', '11:38:04'],
  ['going to fail over in 10 min', '11:38:04'],
  ['vendor promised a callback within 20 min', '11:48:04'],
  ['expects an answer before 16:00', '16:00:00'],
  ['check again in 5m', '11:33:04'],
  ['checking again at 14:30', '14:30:00'],
  ['will try again in 2-3 min', '11:31:04'],
  ['@carl call back in 20 min', '11:48:04'],
  ['retry in 5 min', '11:33:04'],
  ['revisit in 1h', '12:28:04'],
  ['Reporting back by 15:00', '15:00:00'],
  ['decide at 14:30 whether to fail over', '14:30:00'],
  ['fix expected by 16:00', '16:00:00'],
  ['call scheduled for 15:00', '15:00:00'],
  ['on site in 20 min', '11:48:04'],
  ['wait until noon', '12:00:00'],
  ['give us 10 minutes', '11:38:04'],
  ['set a timer for 10 min', '11:38:04'],
  ['remind me in 10 min', '11:38:04'],
])('"%s" promises something for %s', (text, time) => {
  expect(due(text)).toBe(time);
});

test.each([
  '',
  'next update',
  '10 min',
  '14:30',
  'deploy at 14:30',
  'errors since 14:30',
  'paged team K at 14:30',
  'restart took 10 min',
  'call with team K lasted 10 min',
  'the restore will take 10 min',
  'the dump will run for 2 hours',
  'down for 10 min',
  'ran for 10 minutes',
  'waiting for 10 min already',
  'error rate doubled in 10 min',
  'cache expires in 10 min',
  'clients retry in 5 minutes',
  'job runs every 10 min',
  'latency up 20 min ago',
  'was back in 10 min',
  'came back at 14:30',
  'rolled back in 10 min',
  'rolled back 10 min ago',
  'the database is back at 11:20',
  'after 10 min back at 100%',
  'checked again at 14:20',
  'check at 14:30 showed nothing',
  'the last update was at 14:30',
  'posted the update at 14:30',
  'they were expected by 16:00',
  'ETA was 20 min',
  'ETA unknown, 20 min lost',
  'if not back in 10 min, page team K',
  'will not be back by 15:00',
  'nobody will be back before 15:00',
  'back in 3 of 5 regions',
  'back up to 95%',
  'scale back to 20',
  'back 2 versions',
  '99% of requests back in 200 ms',
  'will scale up in 2 regions',
  'retry in 5 s',
  'will time out in 5 s',
  'scheduled job at 14:30 failed',
  'planned downtime 10 min',
  'due to the deploy at 14:30',
  'update to 2.10',
  'status 500 in 10 min',
  'report shows a spike at 14:30',
  'next 10 min are critical',
  'call back went to voicemail at 14:30',
])('"%s" promises nothing', (text) => {
  expect(due(text)).toBe(null);
});

/** 02:30 on the day the clocks change, read a little before; with the zone's jump in between. */
test.each([
  ['back in 30 min', '2022-03-27T00:45:00Z', '2022-03-27T03:15:00+02:00'],
  ['back at 03:15', '2022-03-27T00:45:00Z', '2022-03-27T03:15:00+02:00'],
  ['back at 02:30', '2022-03-27T00:45:00Z', null],
  ['back in 30 min', '2022-10-30T00:45:00Z', '2022-10-30T02:15:00+01:00'],
  ['back at 02:30', '2022-10-30T00:15:00Z', '2022-10-30T02:30:00+02:00'],
  ['back at 02:30', '2022-10-30T00:45:00Z', '2022-10-30T02:30:00+01:00'],
])('where the clocks change, "%s" said at %s is due at %s', (text, now, expected) => {
  const at = readPromise(text, { from: Date.parse(now), zone: ZONE });
  expect(at && toIso(at)).toBe(expected);
});

test('a length is promised from when the line was meant, whatever the zone', () => {
  const zones = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham');
  const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), moments, zones, (minutes, from, zone) => {
      expect(readPromise(`back in ${minutes} min`, { from, zone })?.ms).toBe(from + minutes * MINUTE);
    }),
  );
});

test('whatever is typed is read without a failure, and what is promised lies ahead', () => {
  const words = fc.constantFrom(
    'back',
    'in',
    'at',
    'by',
    'next',
    'update',
    'ETA',
    'will',
    '10',
    'min',
    '14:30',
    '9',
    'h',
    '–',
  );
  const lines = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 30 }).map((said) => said.join(' ')),
  );
  fc.assert(
    fc.property(lines, (text) => {
      const at = readPromise(text, { from: START, zone: ZONE });
      if (at !== null) expect(at.ms).toBeGreaterThan(START);
    }),
    { numRuns: 500 },
  );
});

test('a pasted log is not read to its end', () => {
  expect(due(`${'x '.repeat(2000)}back in 10 min`)).toBe(null);
});
