import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openBare, openTest, ZONE } from './open.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A recorder whose clock is looked at when the test says so. */
async function watched(folder = temporaryFolder(), seed = 'first') {
  const works = new Set<() => void>();
  const repeat = (_: number, work: () => void) => {
    works.add(work);
    return () => {
      works.delete(work);
    };
  };
  const opened = await openTest({ folder, repeat }, seed);
  opened.recorder.watchClock();
  const look = () => {
    for (const work of works) work();
  };
  /** Time goes by, and the clock is looked at now and then. */
  const wait = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= MINUTE / 2) {
      opened.clock.advance(Math.min(left, MINUTE / 2));
      look();
    }
  };
  return { ...opened, look, wait, works };
}

type Watched = Awaited<ReturnType<typeof watched>>;

async function lines({ recorder }: Pick<Watched, 'recorder'>, incident: string) {
  const { events } = await recorder.call('event.list', { incident });
  return events.map(({ text, clockShift, kind, firstKeyAt, late }) => ({
    text,
    clockShift,
    kind,
    firstKeyAt,
    late,
  }));
}

const note = { kind: 'note', firstKeyAt: null, late: false };

test('a moved clock is noted in every incident that runs, and elapsed time stays right', async () => {
  const opened = await watched();
  const { recorder, clock, look, wait } = opened;
  const { incident } = await recorder.call('incident.start', { title: 'a' });
  await recorder.call('event.log', { incident, text: '', milestone: 'impact-started' });
  const other = await recorder.call('incident.start', { title: 'b' });
  wait(10 * MINUTE);
  clock.set(clock.now() + 182_000);
  look();
  look();
  const text = 'The clock of this computer was moved forward by 3 min 2 s.';
  expect((await lines(opened, incident)).slice(1)).toEqual([{ ...note, text, clockShift: 182_000 }]);
  expect(await lines(opened, other.incident)).toEqual([{ ...note, text, clockShift: 182_000 }]);
  wait(5 * MINUTE);
  await recorder.call('event.log', { incident, text: '', milestone: 'recovered' });
  const { incident: header, metrics } = await recorder.call('incident.get', { incident });
  expect(header.clockShift).toBe(182_000);
  expect(metrics.find(({ name }) => name === 'downtime')).toMatchObject({ milliseconds: 15 * MINUTE });
});

test('a clock that was moved back makes no duration negative and no end lie before its start', async () => {
  const opened = await watched();
  const { recorder, clock, look, wait } = opened;
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('event.log', { incident, text: '', milestone: 'impact-started' });
  wait(10 * MINUTE);
  clock.set(clock.now() - 60 * MINUTE);
  look();
  wait(5 * MINUTE);
  await recorder.call('event.log', { incident, text: '', milestone: 'recovered' });
  const { metrics } = await recorder.call('incident.get', { incident });
  expect(metrics.find(({ name }) => name === 'downtime')).toMatchObject({ milliseconds: 15 * MINUTE });
  expect((await lines(opened, incident)).map(({ text }) => text)).toContain(
    'The clock of this computer was moved back by 1 h.',
  );
  expect(await recorder.call('record.verify', { incident })).toEqual([]);
});

test('sleep is noted, and time has passed', async () => {
  const opened = await watched();
  const { recorder, clock, look } = opened;
  const { incident } = await recorder.call('incident.start', {});
  clock.sleep(12 * MINUTE);
  look();
  expect(await lines(opened, incident)).toEqual([
    { ...note, text: 'This computer slept for 12 min.', clockShift: null },
  ]);
});

test('a recorder that stood still says so', async () => {
  const opened = await watched();
  const { recorder, clock, look } = opened;
  const { incident } = await recorder.call('incident.start', {});
  clock.advance(2 * MINUTE);
  look();
  expect((await lines(opened, incident)).map(({ text }) => text)).toEqual([
    'For 2 min this computer slept or the recorder stood still.',
  ]);
});

test('incidents that ended, or that nobody follows any more, are left alone', async () => {
  const opened = await watched();
  const { recorder, clock, look, wait } = opened;
  const ended = (await recorder.call('incident.start', {})).incident;
  await recorder.call('event.log', { incident: ended, text: '', milestone: 'recovered' });
  const forgotten = (await recorder.call('incident.start', {})).incident;
  wait(DAY + MINUTE);
  const followed = (await recorder.call('incident.start', {})).incident;
  clock.set(clock.now() + 30 * DAY);
  look();
  expect(await lines(opened, ended)).toHaveLength(1);
  expect(await lines(opened, forgotten)).toHaveLength(0);
  expect((await lines(opened, followed)).map(({ text }) => text)).toEqual([
    'The clock of this computer was moved forward by 30 d.',
  ]);
});

test('two shells on one record note the same thing once, and the next thing again', async () => {
  const first = await watched();
  const second = await watched(first.folder, 'second');
  const { incident } = await first.recorder.call('incident.start', {});
  for (const by of [MINUTE, 2 * MINUTE]) {
    for (const { clock, look } of [first, second]) {
      clock.advance(20_000);
      look();
      clock.set(clock.now() + by);
      look();
    }
  }
  expect((await lines(first, incident)).map(({ clockShift }) => clockShift)).toEqual([MINUTE, 2 * MINUTE]);
});

test('a record that cannot be written just now gets its note with a later look', async () => {
  const opened = await watched();
  const { recorder, clock, look, folder } = opened;
  const { incident } = await recorder.call('incident.start', {});
  clock.set(clock.now() + MINUTE);
  const { default: Sqlite } = await import('better-sqlite3');
  const holder = new Sqlite(`${folder}/record.sqlite3`);
  holder.exec('BEGIN IMMEDIATE');
  look();
  holder.exec('ROLLBACK');
  holder.close();
  expect(await lines(opened, incident)).toEqual([]);
  look();
  expect(await lines(opened, incident)).toHaveLength(1);
});

test('a closed recorder looks no more, and asking twice looks once', async () => {
  const opened = await watched();
  opened.recorder.watchClock();
  expect(opened.works.size).toBe(1);
  await opened.recorder.close();
  expect(opened.works.size).toBe(0);
  expect(() => opened.recorder.watchClock()).toThrow(/closed/);
});

test('another zone is noted once, and the first one only kept', async () => {
  const opened = await openTest();
  const { recorder, folder } = opened;
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('clock.observe', { zone: ZONE });
  await recorder.call('clock.observe', { zone: ZONE });
  expect(await lines(opened, incident)).toEqual([]);
  const second = await openBare({ folder }, 'second');
  for (const each of [opened, second])
    await each.recorder.call('clock.observe', { zone: 'america/new_york' });
  await second.recorder.close();
  expect(await lines(opened, incident)).toEqual([
    {
      ...note,
      text: 'The time zone of this computer changed from Europe/Oslo to America/New_York.',
      clockShift: null,
    },
  ]);
  await expect(recorder.call('clock.observe', { zone: 'Mars/Base' })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/^There is no time zone .*Mars\/Base.*\.$/),
  });
});
