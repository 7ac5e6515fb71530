import { expect, test } from 'vitest';
import { openTest, START } from './open.ts';

const MINUTE = 60_000;

async function begin(title = 'Checkout errors') {
  const opened = await openTest();
  const { recorder, clock } = opened;
  const { incident } = await recorder.call('incident.start', { title, severity: 'SEV1' });
  const log = async (line: string) => {
    clock.advance(MINUTE);
    await recorder.call('line.log', { incident, line, firstKeyAt: clock.now(), promise: true });
  };
  const status = () => recorder.call('status.update', { incident });
  return { ...opened, incident, log, status };
}

test('of an incident of which nothing is known it says that', async () => {
  const { status } = await begin('');
  expect((await status()).plain).toBe(
    'Incident · SEV1 · investigating\n\n- Running since: 2022-04-20 11:28 CEST\n',
  );
});

test('it says what it is, whom it hits, what is being done and when they hear again', async () => {
  const { recorder, incident, log, status } = await begin();
  await log('/impact-started @11:20');
  await log('/decision fail over to the replica');
  await log('a note');
  await recorder.call('incident.set', { incident, cadence: 30 });
  const text = '## Who\n\nOne in **ten** orders fails.\n\nMore of it.';
  await recorder.call('section.write', { incident, name: 'impact', text });
  const { plain, slack, markdown } = await status();
  expect(plain.split('\n')).toEqual([
    'Checkout errors · SEV1 · investigating',
    '',
    '- Impact: One in ten orders fails.',
    '- Running since: 2022-04-20 11:20 CEST',
    '- Now: fail over to the replica',
    '- Next update: 12:01 CEST',
    '',
  ]);
  expect(slack).toContain('*Checkout errors* · SEV1 · investigating');
  expect(slack).toContain('• *Impact:* One in *ten* orders fails.');
  expect(markdown).toContain('**Checkout errors** · SEV1 · investigating');
  expect(markdown).toContain('- **Impact:** One in **ten** orders fails.');
});

test('without a cadence the next update is the one that an update promised; an end has none', async () => {
  const { log, status } = await begin();
  await log('/update told support, next update 14:30');
  expect((await status()).plain).toContain(
    '- Now: told support, next update 14:30\n- Next update: 14:30 CEST\n',
  );
  await log('/recovered');
  const { plain } = await status();
  expect(plain).toContain('Checkout errors · SEV1 · recovered\n');
  expect(plain).toContain('- Lasted: 1 min, from 2022-04-20 11:29 CEST to 11:30 CEST\n');
  expect(plain).not.toContain('Next update:');
});

test('what is struck is not said, and what is on two lines is said on one', async () => {
  const { recorder, incident, log, status } = await begin();
  await log('/action first\nsecond');
  await log('/action wrong');
  await recorder.call('event.strike', { incident, event: '2', reason: 'a slip' });
  expect((await status()).plain).toContain('- Now: first second\n');
});

test('whatever was typed stays what was typed in each markup', async () => {
  const { log, status } = await begin('<!channel> *all* & _some_ @here');
  await log('/action run `rm` on #db | [x](javascript:y) <b>');
  const { plain, slack, markdown } = await status();
  expect(plain).toContain('<!channel> *all* & _some_ @here');
  expect(slack).toContain('&lt;!channel&gt;');
  expect(slack).toContain('&amp;');
  expect(slack).not.toMatch(/<!|@here|(?<!&lt;)<b/);
  expect(markdown).toContain('\\*all\\*');
  expect(markdown).not.toMatch(/(?<!\\)<b>|(?<!\\)\[x\]\(/);
});

test('a summary has the metrics of every incident, by start', async () => {
  const { recorder, clock, incident, log } = await begin();
  await log('/impact-started @11:00');
  await log('/detected @11:10');
  const { incident: later } = await recorder.call('incident.start', { title: 'Login slow' });
  const { incident: earlier } = await recorder.call('incident.start', { title: 'Disk full', at: '09:00' });
  const figures = await recorder.call('metrics.list', {});
  expect(figures.map((one) => one.incident.id)).toEqual([earlier, incident, later]);
  const detect = figures.map(({ metrics }) => metrics.find(({ name }) => name === 'detect')?.milliseconds);
  expect(detect).toEqual([null, 10 * MINUTE, null]);
  expect(clock.now()).toBe(START + 2 * MINUTE);
});
