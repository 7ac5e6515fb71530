import { expect, test } from 'vitest';
import { openTest } from './open.ts';

async function page(
  lines: readonly string[],
  more?: (call: Awaited<ReturnType<typeof openTest>>, incident: string) => Promise<unknown>,
) {
  const opened = await openTest();
  const { recorder, clock } = opened;
  const { incident } = await recorder.call('incident.start', { title: 'Checkout errors', severity: 'SEV1' });
  for (const line of lines) {
    clock.advance(60_000);
    await recorder.call('line.log', { incident, line, firstKeyAt: clock.now() });
  }
  await more?.(opened, incident);
  clock.advance(3_600_000);
  return { text: (await recorder.call('handover', { incident })).text, incident };
}

/** The lines under a heading. */
function under(text: string, heading: string): string[] {
  const block = text.split('\n\n').find((candidate) => candidate.startsWith(`${heading}\n`));
  return block?.trimEnd().split('\n').slice(1) ?? [];
}

test('an incident of which nothing is logged has a page that says so', async () => {
  const { text } = await page([]);
  expect(text).toMatch(/^HAND-OVER · Checkout errors · SEV1 · investigating\n/);
  expect(text).toContain('Written 2022-04-20 12:28 CEST\nRunning for 1 h, since 2022-04-20 11:28\n');
  expect(text).toContain('Nothing is logged yet');
  expect(under(text, 'Open hypotheses')).toEqual(['  none']);
  expect(under(text, 'Milestones')).toContain('  ○ detected  not yet');
});

test('it shows what is open, promised, decided and ruled out, and the last number', async () => {
  const lines = [
    '/detected @11:20 told by B',
    '/hyp the log volume is full',
    '/hyp a bad deploy',
    '/hyp the network',
    '/dec restart loki',
    '/esc team K',
    '/update told support',
    '/update told everybody',
    '/mitigated',
    'a mistake',
  ];
  const { text } = await page(lines, async ({ recorder }, incident) => {
    await recorder.call('event.amend', { incident, event: '3', hypothesis: 'ruled-out' });
    await recorder.call('event.amend', { incident, event: '4', hypothesis: 'confirmed' });
    await recorder.call('event.strike', { incident, event: '10', reason: 'a drill' });
    await recorder.call('action.add', { incident, text: 'Watch it', owner: 'Bo', due: '2022-05-01' });
    await recorder.call('action.add', { incident, text: 'Done already' });
    await recorder.call('action.set', { incident, action: '2', done: true });
  });
  expect(text).toContain('Last number: #10, by anna');
  expect(under(text, 'Milestones')).toEqual([
    '  ○ impact-started  not yet',
    '  ✓ detected  2022-04-20 11:20  #1',
    '  ○ acknowledged  not yet',
    '  ○ declared  not yet',
    '  ✓ mitigated  2022-04-20 11:37  #9',
    '  ○ recovered  not yet',
    '  ○ resolved  not yet',
  ]);
  expect(under(text, 'Open hypotheses')).toEqual([
    '  #2  2022-04-20 11:30  the log volume is full (open for 1 h 8 min)',
  ]);
  expect(under(text, 'Confirmed')).toEqual(['  #4  2022-04-20 11:32  the network (settled after 6 min)']);
  expect(under(text, 'Ruled out')).toEqual(['  #3  2022-04-20 11:31  a bad deploy (settled after 7 min)']);
  expect(under(text, 'Decisions')).toEqual(['  #5  2022-04-20 11:33  restart loki']);
  expect(under(text, 'Last escalation')).toEqual(['  #6  2022-04-20 11:34  team K']);
  expect(under(text, 'Last update to stakeholders')).toEqual(['  #8  2022-04-20 11:36  told everybody']);
  expect(under(text, 'Open action items')).toEqual(['  ☐ 1  Watch it (Bo, due 2022-05-01)']);
});

test('a finished outage has lasted, and times are as exact as they are known', async () => {
  const { text } = await page(['/impact-started @~10:00', '/dec @11:00–11:10 roll back', '/recovered']);
  expect(text).toContain('Lasted 1 h 31 min, from 2022-04-20 10:00');
  expect(under(text, 'Milestones')[0]).toBe('  ✓ impact-started  2022-04-20 ~10:00  #1');
  expect(under(text, 'Decisions')).toEqual(['  #2  2022-04-20 11:00–11:10  roll back']);
});

test('one page stays one: a long text is shortened, and a line end ends no line', async () => {
  const { text } = await page([`/dec first\nsecond ${'x'.repeat(500)}`]);
  const [line = ''] = under(text, 'Decisions');
  expect(line).toMatch(/ {2}first second x+…$/);
  expect(line.length).toBeLessThan(200);
});

test('it says who does what, what is due or overdue, and what was decided and why', async () => {
  const lines = ['/hyp the network', '/dec fail over'];
  const { text } = await page(lines, async ({ recorder, clock }, incident) => {
    const amend = (event: string, said: object) => recorder.call('event.amend', { incident, event, ...said });
    await recorder.call('role.set', { incident, role: 'communications', person: 'Bo' });
    await recorder.call('role.set', { incident, role: 'commander', person: 'Ida' });
    await recorder.call('incident.set', { incident, cadence: 90 });
    await amend('1', { testedAt: 'now' });
    await amend('2', { decidedBy: 'Ida', why: 'it is faster', refused: 'a restart', reviewAt: '14:00' });
    const promise = async (line: string) => {
      await recorder.call('line.log', { incident, line, firstKeyAt: clock.now(), promise: true });
    };
    await promise('Ola back at 13:00');
    await promise('ETA 10 min');
    await promise('ETA 5 min');
    await amend('7', { promiseMet: true });
  });
  expect(under(text, 'Roles')).toEqual(['  Incident commander: Ida', '  Communications: Bo']);
  expect(under(text, 'Promised')).toEqual([
    '  Update to stakeholders every 90 min, next due 2022-04-20 13:00 (in 30 min)',
    '  #6  due 2022-04-20 11:40 (OVERDUE by 50 min)  ETA 10 min',
    '  #5  due 2022-04-20 13:00 (in 29 min)  Ola back at 13:00',
  ]);
  expect(under(text, 'Open hypotheses')).toEqual([
    '  #1  2022-04-20 11:29  the network (open for 1 h 1 min; in test since 11:30)',
  ]);
  expect(under(text, 'Decisions')).toEqual([
    '  #2  2022-04-20 11:30  fail over (by Ida; because: it is faster; not: a restart; look again 2022-04-20 14:00)',
  ]);
});
