import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recorder } from '../../src/recorder/recorder.ts';
import { openTest } from './open.ts';
import { PICTURE } from './states.ts';

/** What everybody reads of an incident, without what only ever grows. */
async function stateOf(recorder: Recorder, incident: string) {
  const { incident: header, ...detail } = await recorder.call('incident.get', { incident });
  const { events } = await recorder.call('event.list', { incident });
  const { position: _, ...head } = header;
  return { ...detail, head, events: events.map(({ revisions: __, ...event }) => event) };
}

type Step = (recorder: Recorder, incident: string) => Promise<unknown>;

/** Everything that can be undone, on an incident whose event 1 is a hypothesis and whose action 1 is open. */
const STEPS: Record<string, Step> = {
  'log a line': (r, incident) => r.call('line.log', { incident, line: '/dec x', firstKeyAt: null }),
  'log an event': (r, incident) => r.call('event.log', { incident, text: 'x', at: '-5m' }),
  'mark a milestone': (r, incident) => r.call('event.log', { incident, text: '', milestone: 'mitigated' }),
  'mark one again': (r, incident) => r.call('event.log', { incident, text: '', milestone: 'detected' }),
  'amend a text': (r, incident) => r.call('event.amend', { incident, event: '1', text: 'y' }),
  'amend everything': (r, incident) =>
    r.call('event.amend', { incident, event: '1', text: 'z', at: '~11:00', milestone: 'declared' }),
  'take a milestone away': (r, incident) => r.call('event.amend', { incident, event: '2', milestone: null }),
  'confirm a hypothesis': (r, incident) =>
    r.call('event.amend', { incident, event: '1', hypothesis: 'confirmed' }),
  'strike an event': (r, incident) => r.call('event.strike', { incident, event: '2', reason: 'a drill' }),
  'restore an event': (r, incident) => r.call('event.restore', { incident, event: '3' }),
  'set the title': (r, incident) => r.call('incident.set', { incident, title: 'Login', severity: 'SEV1' }),
  'set facts': (r, incident) =>
    r.call('incident.set', { incident, facts: { authors: 'Anna', trigger: 'x' } }),
  'write a section': (r, incident) => r.call('section.write', { incident, name: 'summary', text: 'new' }),
  'empty a section': (r, incident) => r.call('section.write', { incident, name: 'summary', text: '' }),
  'begin a section': (r, incident) =>
    r.call('section.write', { incident, name: 'got-lucky', text: 'x', heading: 'Luck' }),
  'add an action': (r, incident) => r.call('action.add', { incident, text: 'x', owner: 'Bo' }),
  'do an action': (r, incident) => r.call('action.set', { incident, action: '1', done: true }),
  'remove an action': (r, incident) => r.call('action.remove', { incident, action: '1' }),
  'attach a picture': (r, incident) => r.call('attachment.add', { incident, name: 'a.png', data: PICTURE }),
  'describe a picture': (r, incident) => r.call('attachment.set', { incident, attachment: '1', alt: 'new' }),
};

async function begin(recorder: Recorder): Promise<string> {
  const { incident } = await recorder.call('incident.start', { title: 'Checkout' });
  await recorder.call('line.log', { incident, line: '/hyp the disk is full', firstKeyAt: null });
  await recorder.call('line.log', { incident, line: '/detected @11:20 told by B', firstKeyAt: null });
  await recorder.call('line.log', { incident, line: 'a mistake', firstKeyAt: null });
  await recorder.call('event.strike', { incident, event: '3', reason: 'wrong incident' });
  await recorder.call('section.write', { incident, name: 'summary', text: 'old' });
  await recorder.call('action.add', { incident, text: 'Watch it' });
  await recorder.call('attachment.add', { incident, name: 'g.png', data: PICTURE, alt: 'old' });
  return incident;
}

/** An undone event is struck, and an undone action or attachment is gone; nothing else may tell. */
function withoutUndone(state: Awaited<ReturnType<typeof stateOf>>) {
  const events = state.events.filter(({ struck }) => struck?.reason !== 'undone');
  const { eventCount: _, startedAt: __, ...head } = state.head;
  return { ...state, head, events };
}

test.each(Object.entries(STEPS))('%s, undo and redo', async (_, step) => {
  const { recorder } = await openTest();
  const incident = await begin(recorder);
  const before = await stateOf(recorder, incident);
  await step(recorder, incident);
  const after = await stateOf(recorder, incident);
  expect(after).not.toEqual(before);

  const undone = await recorder.call('undo', { incident });
  expect(undone?.description).toMatch(/\S/);
  expect(withoutUndone(await stateOf(recorder, incident))).toEqual(withoutUndone(before));

  const redone = await recorder.call('redo', { incident });
  expect(redone).toEqual(undone);
  expect(await stateOf(recorder, incident)).toEqual(after);
  expect(await recorder.call('redo', { incident })).toBeNull();
});

test('everything can be taken back and brought back, also after closing in between', async () => {
  const names = Object.keys(STEPS);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), async (chosen) => {
      const opened = await openTest();
      let { recorder } = opened;
      let times = 0;
      const reopen = async () => {
        await recorder.close();
        ({ recorder } = await openTest({ folder: opened.folder, clock: opened.clock }, `again ${times++}`));
      };
      const incident = await begin(recorder);
      const states = [await stateOf(recorder, incident)];
      for (const name of chosen) {
        opened.clock.advance(1000);
        // One that finds its work done, or its object gone, records nothing.
        await STEPS[name]?.(recorder, incident).catch(() => undefined);
        const state = await stateOf(recorder, incident);
        if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
      }
      await reopen();
      for (const state of states.slice(0, -1).toReversed()) {
        expect(await recorder.call('undo', { incident })).not.toBeNull();
        expect(withoutUndone(await stateOf(recorder, incident))).toEqual(withoutUndone(state));
      }
      await reopen();
      for (const _ of states.slice(1)) expect(await recorder.call('redo', { incident })).not.toBeNull();
      expect(await stateOf(recorder, incident)).toEqual(states.at(-1));
      expect(await recorder.call('redo', { incident })).toBeNull();
    }),
    { numRuns: 12 },
  );
});

test('the opening is not taken back, and an empty incident has nothing to undo', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'x' });
  expect(await recorder.call('undo', { incident })).toBeNull();
  expect(await recorder.call('redo', { incident })).toBeNull();
});

test('anything new forgets what could be brought back', async () => {
  const { recorder } = await openTest();
  const incident = await begin(recorder);
  await recorder.call('undo', { incident });
  await recorder.call('event.log', { incident, text: 'x' });
  expect(await recorder.call('redo', { incident })).toBeNull();
});

test('each incident has its own undo', async () => {
  const { recorder } = await openTest();
  const [first, second] = [await begin(recorder), await begin(recorder)];
  await recorder.call('section.write', { incident: first, name: 'summary', text: 'new' });
  const before = await stateOf(recorder, second);
  expect(await recorder.call('undo', { incident: first })).toEqual({
    description: 'section "summary" written',
  });
  expect(await stateOf(recorder, second)).toEqual(before);
});
