import { expect, test } from 'vitest';
import type { InputOf } from '../../src/recorder/contract.ts';
import { openReadableStore } from '../../src/store/open.ts';
import { openTest, START } from './open.ts';

type Amend = Omit<InputOf<'event.amend'>, 'incident' | 'event'>;

/** 1 is an open hypothesis, 2 the milestone detected without words, 3 a note. */
async function begin() {
  const opened = await openTest();
  const { recorder } = opened;
  const { incident } = await recorder.call('incident.start', {});
  for (const line of ['/hyp the disk is full', '/detected', 'a note']) {
    await recorder.call('line.log', { incident, line, firstKeyAt: START });
  }
  const amend = (event: string, input: Amend) => recorder.call('event.amend', { incident, event, ...input });
  return { ...opened, incident, amend };
}

/** So many minutes after the start, as Oslo's clocks have it. */
const at = (minutes: number) => ({ ms: START + minutes * 60_000, offset: 120 });
const decision = (said: object) => ({ by: null, why: null, refused: null, reviewAt: null, ...said });
const DECISION: Amend = { kind: 'decision', decidedBy: 'Ida', why: 'slow', refused: 'x', reviewAt: 'in 1 h' };

test.each<[string, string, Amend, object]>([
  ['a text', '3', { text: ' another ' }, { text: 'another', kind: 'note' }],
  ['a kind', '3', { kind: 'decision' }, { kind: 'decision', text: 'a note' }],
  ['a note to a hypothesis', '3', { kind: 'hypothesis' }, { kind: 'hypothesis', hypothesis: 'open' }],
  ['a hypothesis to a note', '1', { kind: 'note' }, { kind: 'note', hypothesis: null }],
  ['a hypothesis that is ruled out', '1', { hypothesis: 'ruled-out' }, { hypothesis: 'ruled-out' }],
  ['a kind and a state', '3', { kind: 'hypothesis', hypothesis: 'confirmed' }, { hypothesis: 'confirmed' }],
  ['a note to a milestone', '3', { milestone: 'mitigated' }, { kind: 'milestone', milestone: 'mitigated' }],
  ['another milestone', '2', { milestone: 'declared' }, { kind: 'milestone', milestone: 'declared' }],
  ['a milestone to a note', '2', { milestone: null, text: 'x' }, { kind: 'note', milestone: null }],
  ['a milestone to a decision', '2', { kind: 'decision', text: 'x' }, { kind: 'decision', milestone: null }],
  ['a time', '3', { at: '~11:20', reason: 'was busy' }, { late: true, lateReason: 'was busy' }],
  ['a time that is not late', '3', { at: '11:27', reason: 'typo' }, { late: false, lateReason: null }],
  ['a test of a hypothesis', '1', { testedAt: 'now' }, { testedAt: at(0), hypothesis: 'open' }],
  ['who decided', '3', { kind: 'decision', decidedBy: ' Ida ' }, { decision: decision({ by: 'Ida' }) }],
  ['a decision', '3', DECISION, { decision: { by: 'Ida', why: 'slow', refused: 'x', reviewAt: at(60) } }],
  ['a promise', '3', { promiseDue: 'in 10 min' }, { promise: { due: at(10), metAt: null } }],
  ['a promise kept', '3', { promiseDue: '11:38', promiseMet: true }, { promise: { metAt: at(0) } }],
  ['a reason alone', '3', { reason: 'was busy' }, { lateReason: 'was busy' }],
])('%s can be amended', async (_, event, input, expected) => {
  const { amend } = await begin();
  expect(await amend(event, input)).toMatchObject({ ...expected, revisions: 1, label: event });
});

test.each<[string, string, Amend]>([
  ['a milestone of another kind', '3', { kind: 'decision', milestone: 'detected' }],
  ['a milestone that is not named', '3', { kind: 'milestone' }],
  ['a state of what is no hypothesis', '3', { hypothesis: 'confirmed' }],
  ['a test of what is no hypothesis', '3', { testedAt: 'now' }],
  ['a test in the future', '1', { testedAt: 'tomorrow 10:00' }],
  ['why, of what is no decision', '3', { why: 'slow' }],
  ['a review of what is no decision any more', '3', { kind: 'symptom', reviewAt: '14:30' }],
  ['a promise without a time', '3', { promiseDue: 'soon' }],
  ['what was never promised, kept', '3', { promiseMet: true }],
  ['no words', '3', { text: ' ' }],
  ['a milestone without words taken away', '2', { milestone: null }],
  ['two times', '3', { at: 'now', time: { precision: 'exact', at: { ms: START, offset: 0 } } }],
  ['a time that cannot be read', '3', { text: 'x', at: '25:99' }],
])('%s is refused, and the event stays', async (_, event, input) => {
  const { amend, recorder, incident } = await begin();
  await expect(amend(event, input)).rejects.toMatchObject({ code: expect.stringMatching(/^bad-/) });
  const { events } = await recorder.call('event.list', { incident });
  expect(events.every(({ revisions }) => revisions === 0)).toBe(true);
});

test('amending what is so already records nothing', async () => {
  const { amend } = await begin();
  const event = await amend('1', { text: 'the disk is full', kind: 'hypothesis', hypothesis: 'open' });
  expect(event.revisions).toBe(0);
  expect((await amend('1', {})).revisions).toBe(0);
});

test('an event is found as it is cited', async () => {
  const { amend, recorder, incident } = await begin();
  const { id } = await amend('#3', { text: 'x' });
  expect((await amend(id, { text: 'y' })).text).toBe('y');
  await expect(amend('#9', { text: 'x' })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('“#9”'),
  });
  await expect(recorder.call('event.history', { incident, event: 'B3' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the history of an event tells each thing that was done to it, and why', async () => {
  const { amend, recorder, incident, clock } = await begin();
  clock.advance(60_000);
  await amend('3', { text: 'corrected', reason: 'a typo' });
  await recorder.call('event.strike', { incident, event: '3', reason: 'wrong incident' });
  const history = await recorder.call('event.history', { incident, event: '3' });
  expect(history).toMatchObject([
    { at: START, author: 'anna', set: { text: 'a note' }, reason: null },
    { at: START + 60_000, author: 'anna', set: { text: 'corrected' }, reason: 'a typo' },
    { author: 'anna', set: { struck: { reason: 'wrong incident' } }, reason: 'wrong incident' },
  ]);
});

test('striking twice is striking once, and restoring what is not struck is nothing', async () => {
  const { recorder, incident } = await begin();
  const strike = (reason: string) => recorder.call('event.strike', { incident, event: '3', reason });
  expect(await strike(' a drill ')).toMatchObject({ struck: { reason: 'a drill' }, revisions: 1 });
  expect(await strike('a drill')).toMatchObject({ revisions: 1 });
  expect(await strike('another reason')).toMatchObject({
    struck: { reason: 'another reason' },
    revisions: 2,
  });
  await expect(strike('  ')).rejects.toMatchObject({ code: 'bad-input' });
  const restore = () => recorder.call('event.restore', { incident, event: '3' });
  expect(await restore()).toMatchObject({ struck: null, revisions: 3 });
  expect(await restore()).toMatchObject({ struck: null, revisions: 3 });
});

test('a purge takes away what was said, in every version, and what was attached; the chain still holds', async () => {
  const { amend, recorder, incident, folder } = await begin();
  await amend('3', { text: 'the password is hunter2' });
  await amend('3', { text: 'the password is a secret' });
  const data = Buffer.from('password=hunter2').toString('base64');
  const file = await recorder.call('attachment.add', { incident, name: 'env.txt', data, event: '3' });
  await recorder.call('attachment.set', { incident, attachment: file.id, alt: 'with hunter2' });
  const kept = await recorder.call('attachment.add', { incident, name: 'b.txt', data: 'QUJD', event: '1' });
  await recorder.call('purge', { incident, event: '3', reason: 'a password was pasted' });

  const { events } = await recorder.call('event.list', { incident });
  expect(events.map(({ label }) => label)).toEqual(['1', '2', '3']);
  expect(events[2]?.text).toBe('');
  const { attachments } = await recorder.call('incident.get', { incident });
  expect(attachments.map(({ id }) => id)).toEqual([kept.id]);
  expect(await recorder.call('record.verify', {})).toEqual([]);
  const reader = openReadableStore(folder);
  expect(reader.attachment(file.sha256)).toBeUndefined();
  expect(JSON.stringify(reader.changes(incident))).not.toContain('hunter2');
  expect(reader.changes(incident).at(-1)).toMatchObject({ type: 'body.purged', author: 'anna' });
  reader.close();
  const before = (await recorder.call('incident.get', { incident })).incident.position;
  await recorder.call('purge', { incident, event: '3', reason: 'again' });
  expect((await recorder.call('incident.get', { incident })).incident.position).toBe(before);
});

test('a hypothesis is settled when it is judged, again when it is judged anew, and not while it is open', async () => {
  const { amend, clock } = await begin();
  clock.advance(60_000);
  expect(await amend('1', { hypothesis: 'confirmed' })).toMatchObject({ settledAt: at(1) });
  clock.advance(60_000);
  expect(await amend('1', { text: 'the log volume is full' })).toMatchObject({ settledAt: at(1) });
  expect(await amend('1', { hypothesis: 'confirmed' })).toMatchObject({ settledAt: at(1) });
  expect(await amend('1', { hypothesis: 'ruled-out' })).toMatchObject({ settledAt: at(2) });
  expect(await amend('1', { hypothesis: 'open' })).toMatchObject({ settledAt: null });
  await amend('1', { hypothesis: 'confirmed', testedAt: '-1m' });
  expect(await amend('1', { kind: 'note' })).toMatchObject({ settledAt: null, testedAt: null });
});

test('a promise is met once, can be open again, and goes with its timer', async () => {
  const { amend, clock } = await begin();
  await amend('3', { promiseDue: 'in 10 min' });
  clock.advance(11 * 60_000);
  const late = { due: at(10), metAt: at(11) };
  expect(await amend('3', { promiseMet: true })).toMatchObject({ promise: late });
  clock.advance(60_000);
  expect(await amend('3', { promiseMet: true })).toMatchObject({ promise: late });
  expect(await amend('3', { promiseMet: false })).toMatchObject({ promise: { ...late, metAt: null } });
  expect(await amend('3', { promiseDue: null })).toMatchObject({ promise: null });
});

test('a text that somebody changed meanwhile is not replaced unseen, and can be all the same', async () => {
  const { amend } = await begin();
  await amend('3', { text: 'theirs', basedOn: 0 });
  await expect(amend('3', { text: 'mine', basedOn: 0 })).rejects.toMatchObject({
    code: 'conflict',
    message: 'anna has changed #3 meanwhile: “theirs”.',
    hint: expect.stringContaining('history'),
  });
  expect(await amend('3', { text: 'theirs', basedOn: 0 })).toMatchObject({ text: 'theirs', revisions: 1 });
  expect(await amend('3', { kind: 'symptom', basedOn: 0 })).toMatchObject({ kind: 'symptom' });
  expect(await amend('3', { text: 'mine', basedOn: 2 })).toMatchObject({ text: 'mine' });
});

test('another change than that of the text is in the way of no text', async () => {
  const { amend } = await begin();
  await amend('3', { kind: 'symptom' });
  expect(await amend('3', { text: 'mine', basedOn: 0 })).toMatchObject({ text: 'mine', kind: 'symptom' });
});
