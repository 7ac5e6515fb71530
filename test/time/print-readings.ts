import { RecorderError } from '../../src/failure.ts';
import { readTime } from '../../src/time/read.ts';
import { writeTime } from '../../src/time/write.ts';

/** Prints what times of every form are read as, around changes of the clocks in several zones. */

const FORMS = [
  '02:30',
  'yesterday 00:30',
  'monday 02:30',
  '3 days ago at 00:30',
  'the day before yesterday 02:30',
  'first of March 00:30',
  '2 weeks ago 12:00',
  '-5m',
  '12:26–12:40',
];
const PLACES = [
  { zone: 'Europe/Oslo', now: Date.UTC(2022, 2, 27, 8) },
  { zone: 'America/Havana', now: Date.UTC(2022, 2, 13, 12) },
  { zone: 'Pacific/Apia', now: Date.UTC(2012, 0, 1, 12) },
  { zone: 'UTC', now: Date.UTC(2022, 2, 13, 4, 30) },
  { zone: 'Pacific/Chatham', now: Date.UTC(2022, 8, 26) },
];

for (const context of PLACES) {
  for (const form of FORMS) {
    try {
      process.stdout.write(`${form} = ${writeTime(readTime(form, context), context.zone)}\n`);
    } catch (error) {
      if (!(error instanceof RecorderError)) throw error;
      process.stdout.write(`${form}: ${error.message}\n`);
    }
  }
}
